import { TicketAccessesResponse } from '../../../../core/contract/identity-answers.ts';
import { usePolled } from '../../data/use-polled.ts';
import { Moment } from '../../parts/moment.tsx';
import { ticketWords } from '../../words/ticket.ts';
import { timelineWords } from '../../words/timeline.ts';
import { useWords } from '../../words/words.ts';

/** Members who viewed the ticket or learned the reporter's identity; visible to supervisory roles. */
export const Seen = ({ code }: { code: string }) => {
  const { sections } = useWords(ticketWords);
  const { actors } = useWords(timelineWords);
  const { value } = usePolled(`/api/staff/tickets/${code}/seen`, TicketAccessesResponse, {
    paceMs: 30_000,
  });
  if (!value) return null;
  return (
    <details className="why">
      <summary>
        {sections.seen} ({value.accesses.length}
        {value.next && '+'})
      </summary>
      <ul className="plain">
        {value.accesses.map(({ at, label, by, reasonName, text }) => (
          <li key={`${at} ${label} ${by.sub ?? by.post}`}>
            {label} · {by.name ?? actors[by.role]} · <Moment at={new Date(at)} />
            {(reasonName || text) && (
              <span className="soft"> · {[reasonName, text].filter(Boolean).join(': ')}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
};
