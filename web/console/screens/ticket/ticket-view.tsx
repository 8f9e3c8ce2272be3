import { useState } from 'react';
import { accessRules } from '../../../../core/staff/members/access-rules.ts';
import { ticketTexts } from '../../../../i18n/console-tickets.ts';
import { EmptyListNote } from '../../components/list/empty-list-note.tsx';
import { LoadingList } from '../../components/list/loading-list.tsx';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { type TicketResponse, useTicket } from '../../data/polling/use-ticket.ts';
import { useSeenVersion } from '../../data/use-seen-version.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { TicketActions } from './actions/ticket-actions.tsx';
import { EscalationView } from './facts/escalation.tsx';
import { MergedReports } from './facts/merged-reports.tsx';
import { NationalEntry } from './facts/national-entry.tsx';
import { TicketPhotos } from './facts/photos.tsx';
import { ReportText } from './facts/report-text.tsx';
import { SimilarTickets } from './facts/similar-tickets.tsx';
import { TicketAccessLog } from './facts/ticket-access-log.tsx';
import { TicketDeadlines } from './facts/ticket-deadlines.tsx';
import { TicketFacts } from './facts/ticket-facts.tsx';
import { TicketHeader } from './facts/ticket-header.tsx';
import { TicketReaders } from './facts/ticket-readers.tsx';
import { TicketTimeline } from './facts/timeline.tsx';
import { TicketVoiceMessages } from './facts/voice-messages.tsx';
import { IdentityCard } from './identity-card.tsx';
import { TicketPresenceNote } from './presence-note.tsx';

const Aside = ({ ticket }: { ticket: TicketResponse }) => {
  const { role } = useCurrentMember();
  const { code } = ticket;
  return (
    <aside className="ticket-facts">
      <TicketDeadlines ticket={ticket} />
      <EscalationView code={code} />
      <TicketFacts ticket={ticket} />
      <NationalEntry ticket={ticket} />
      {accessRules.hotline[role] === 'any' && <SimilarTickets code={code} />}
      <IdentityCard code={code} />
      <TicketReaders code={code} />
      {(role === 'supervisor' || role === 'administrator') && <TicketAccessLog code={code} />}
    </aside>
  );
};

/** View of a ticket in two columns: the report and the actions on the left, the facts on the right. */
export function TicketView({ code }: { code: string }) {
  const wording = useTexts(ticketTexts);
  const { value: ticket, problem } = useTicket(code);
  const [isWriting, setWriting] = useState(false);
  const seen = useSeenVersion(code, ticket);
  if (!ticket) {
    if (!problem) {
      return (
        <article className="ticket">
          <TicketHeader code={code} ticket={undefined} />
          <LoadingList />
        </article>
      );
    }
    return problem.status === 404 ? (
      <EmptyListNote title={wording.unknown.title}>{wording.unknown.body}</EmptyListNote>
    ) : (
      <ProblemNote problem={problem} />
    );
  }
  return (
    <article className="ticket">
      <TicketHeader code={ticket.code} ticket={ticket} />
      <TicketPresenceNote code={ticket.code} doing={isWriting ? 'writing' : 'reading'} />
      <div className="ticket-body">
        <div className="ticket-matter">
          <ReportText ticket={ticket} />
          <MergedReports ticket={ticket} />
          <TicketPhotos ticket={ticket} />
          <TicketVoiceMessages ticket={ticket} />
          <TicketActions ticket={ticket} onDoing={setWriting} />
          <TicketTimeline ticket={ticket} seen={seen} />
        </div>
        <Aside ticket={ticket} />
      </div>
    </article>
  );
}
