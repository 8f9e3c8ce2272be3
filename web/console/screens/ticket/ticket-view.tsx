import { useState } from 'react';
import { useMe } from '../../data/member.tsx';
import { type TicketResponse, useTicket } from '../../data/use-ticket.ts';
import { Empty } from '../../parts/empty.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ticketWords } from '../../words/ticket.ts';
import { useWords } from '../../words/words.ts';
import { TicketActions } from './acts.tsx';
import { Clocks } from './clocks.tsx';
import { Facts } from './facts.tsx';
import { HereNow } from './here-now.tsx';
import { IdentityCard } from './identity-card.tsx';
import { EscalationView } from './ladder.tsx';
import { Matter } from './matter.tsx';
import { Photos } from './photos.tsx';
import { Readers } from './readers.tsx';
import { Seen } from './seen.tsx';
import { Similar } from './similar.tsx';
import { TicketHead } from './ticket-head.tsx';
import { Timeline } from './timeline.tsx';
import { Voices } from './voices.tsx';

const Aside = ({ ticket }: { ticket: TicketResponse }) => {
  const { role } = useMe();
  const { code } = ticket;
  return (
    <aside className="ticket-facts">
      <Clocks ticket={ticket} />
      <EscalationView code={code} />
      <Facts ticket={ticket} />
      {role !== 'officer' && <Similar code={code} />}
      <IdentityCard code={code} />
      <Readers code={code} />
      {(role === 'supervisor' || role === 'administrator') && <Seen code={code} />}
    </aside>
  );
};

/** Ticket view: report and actions on the left, facts on the right. */
export const TicketView = ({ code }: { code: string }) => {
  const words = useWords(ticketWords);
  const { value: ticket, problem } = useTicket(code);
  const [isWriting, setWriting] = useState(false);
  if (!ticket) {
    if (!problem) return <p className="opening">{words.opening}</p>;
    return problem.status === 404 ? (
      <Empty title={words.unknown.title}>{words.unknown.body}</Empty>
    ) : (
      <ProblemNote problem={problem} />
    );
  }
  return (
    <article className="ticket">
      <TicketHead ticket={ticket} />
      <HereNow code={ticket.code} doing={isWriting ? 'writing' : 'reading'} />
      <div className="ticket-body">
        <div className="ticket-matter">
          <Matter ticket={ticket} />
          <Photos ticket={ticket} />
          <Voices ticket={ticket} />
          <TicketActions code={ticket.code} version={ticket.version} onDoing={setWriting} />
          <Timeline ticket={ticket} />
        </div>
        <Aside ticket={ticket} />
      </div>
    </article>
  );
};
