import { invalidReportFieldLabels } from '../../../../../i18n/citizens.ts';
import { ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { selectTextLang } from '../../../../../i18n/languages.ts';
import { ServiceTag } from '../../../components/ticket/service-tag.tsx';
import { StatusChip } from '../../../components/ticket/status-chip.tsx';
import { TicketCodeText } from '../../../components/ticket/ticket-code.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';

const Marks = ({ ticket }: { ticket: TicketResponse }) => {
  const wording = useTexts(ticketTexts);
  const labels = invalidReportFieldLabels[selectTextLang('console', usePreferences().lang)];
  const { sub } = useCurrentMember();
  const { takenBy } = ticket;
  return (
    <>
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
    </>
  );
};

/** Heading of a ticket with its status and warnings. The code is shown even before the ticket is loaded. */
export function TicketHeader({
  code,
  ticket,
}: {
  code: string;
  ticket: TicketResponse | undefined;
}) {
  return (
    <header className="ticket-head">
      <h1>
        <TicketCodeText code={code} />
      </h1>
      {ticket && <Marks ticket={ticket} />}
    </header>
  );
}
