import { TicketAccessLogResponse } from '../../../../../core/contract/staff/identity-responses.ts';
import { ticketTexts, timelineTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/** List of staff members who viewed the ticket or revealed the sender's identity; only supervisory roles see the list. */
export function TicketAccessLog({ code }: { code: string }) {
  const { sections } = useTexts(ticketTexts);
  const { actors } = useTexts(timelineTexts);
  const { value } = usePolled(`/api/staff/tickets/${code}/seen`, TicketAccessLogResponse, {
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
            {label} · {by.name ?? actors[by.role]} · <InstantText at={new Date(at)} />
            {(reasonName || text) && (
              <span className="soft"> · {[reasonName, text].filter(Boolean).join(': ')}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
