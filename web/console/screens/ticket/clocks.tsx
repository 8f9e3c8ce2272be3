import { ClockName } from '../../../../core/sla/sla-row.ts';
import type { TicketResponse } from '../../data/use-ticket.ts';
import { DeadlineBar } from '../../parts/due-bar.tsx';
import { InstantText } from '../../parts/moment.tsx';
import { deadlineTexts } from '../../words/due.ts';
import { ticketTexts } from '../../words/ticket.ts';
import { ticketFactTexts } from '../../words/ticket-facts.ts';
import { useTexts } from '../../words/words.ts';

/** Deadlines of a ticket, each with its state and the reason for its date. */
export function TicketDeadlines({ ticket: { clocks } }: { ticket: TicketResponse }) {
  const wording = useTexts(ticketTexts);
  const facts = useTexts(ticketFactTexts);
  const { by } = useTexts(deadlineTexts);
  return (
    <section aria-label={wording.sections.clocks}>
      <h2>{wording.sections.clocks}</h2>
      {ClockName.options.map((name) => {
        const clock = clocks[name];
        if (!clock) return null;
        const { startAt, dueAt, stoppedAt, why } = clock;
        return (
          <div key={name} className="clock">
            <DeadlineBar clock={name} from={startAt} by={dueAt} stoppedAt={stoppedAt} />
            <details className="why">
              <summary>
                {by} <InstantText at={dueAt} /> · {facts.why}
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
}
