import { ClockName } from '../../../../../core/sla/time-limit.ts';
import {
  deadlineTexts,
  ticketFactTexts,
  ticketTexts,
} from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { DeadlineBar } from '../../../components/ticket/deadline-bar.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';

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
