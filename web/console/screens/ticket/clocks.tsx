import { ClockName } from '../../../../core/sla/sla-row.ts';
import type { TicketResponse } from '../../data/use-ticket.ts';
import { DueBar } from '../../parts/due-bar.tsx';
import { Moment } from '../../parts/moment.tsx';
import { dueWords } from '../../words/due.ts';
import { ticketWords } from '../../words/ticket.ts';
import { ticketFactWords } from '../../words/ticket-facts.ts';
import { useWords } from '../../words/words.ts';

/** Deadlines of a ticket with their state and the reason for each date. */
export const Clocks = ({ ticket: { clocks } }: { ticket: TicketResponse }) => {
  const words = useWords(ticketWords);
  const facts = useWords(ticketFactWords);
  const { by } = useWords(dueWords);
  return (
    <section aria-label={words.sections.clocks}>
      <h2>{words.sections.clocks}</h2>
      {ClockName.options.map((name) => {
        const clock = clocks[name];
        if (!clock) return null;
        const { startAt, dueAt, stoppedAt, why } = clock;
        return (
          <div key={name} className="clock">
            <DueBar clock={name} from={startAt} by={dueAt} stoppedAt={stoppedAt} />
            <details className="why">
              <summary>
                {by} <Moment at={dueAt} /> · {facts.why}
              </summary>
              <ul className="plain">
                {why.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </div>
        );
      })}
    </section>
  );
};
