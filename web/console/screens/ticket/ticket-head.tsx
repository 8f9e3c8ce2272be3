import { labelsOfInvalidReportFields } from '../../../../core/messages/wording/unreadable.ts';
import { useCurrentMember } from '../../data/member.tsx';
import type { TicketResponse } from '../../data/use-ticket.ts';
import { TicketCodeText } from '../../parts/code.tsx';
import { ServiceTag } from '../../parts/service-tag.tsx';
import { StatusChip } from '../../parts/status-chip.tsx';
import { ticketTexts } from '../../words/ticket.ts';
import { useTexts } from '../../words/words.ts';

export function TicketHeader({ ticket }: { ticket: TicketResponse }) {
  const wording = useTexts(ticketTexts);
  const labels = useTexts({
    vi: labelsOfInvalidReportFields.vi,
    en: labelsOfInvalidReportFields.en,
  });
  const { sub } = useCurrentMember();
  const { takenBy } = ticket;
  return (
    <header className="ticket-head">
      <h1>
        <TicketCodeText code={ticket.code} />
      </h1>
      <StatusChip status={ticket.status} />
      <ServiceTag service={ticket.service} />
      <span className={`priority priority-${ticket.priority}`}>{ticket.priority}</span>
      {ticket.late && <span className="late-count">{wording.lateBy[ticket.late]}</span>}
      {ticket.overdue && <span className="late-count">{wording.overdue[ticket.overdue]}</span>}
      {ticket.unreadable && (
        <span className="late-count">
          {wording.unreadable}: {ticket.unreadable.map((field) => labels[field]).join(', ')}
        </span>
      )}
      {ticket.possibleEmergency && <span className="late-count">{wording.possibleEmergency}</span>}
      {ticket.isSuspect && <span className="late-count">{wording.isSuspect}</span>}
      {takenBy && takenBy.sub !== sub && <span className="soft">{takenBy.name}</span>}
    </header>
  );
}
