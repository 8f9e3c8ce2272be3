import { SimilarTicketsResponse } from '../../../../../core/contract/staff/queue-responses.ts';
import { findForeignLanguage } from '../../../../../core/messages/foreign-language.ts';
import { ticketFactTexts, ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { useTexts } from '../../../shell/use-texts.ts';

/** Likely duplicates of a ticket and related tickets; the user can merge them. */
export function SimilarTickets({ code }: { code: string }) {
  const { sections } = useTexts(ticketTexts);
  const wording = useTexts(ticketFactTexts).similar;
  const { value } = usePolled(`/api/staff/tickets/${code}/similar`, SimilarTicketsResponse, {
    paceMs: 60_000,
  });
  if (!value) return null;
  return (
    <section aria-label={sections.similar}>
      <h2>{sections.similar}</h2>
      {value.count === 0 && <p className="plain soft">{wording.none}</p>}
      <ul className="plain">
        {value.tickets.map(({ code: other, why, share, label, unitName, excerpt }) => (
          <li key={other} className="similar">
            <TicketLink code={other} /> <span>{label}</span>
            <q className="as-written" lang={findForeignLanguage(excerpt)}>
              {excerpt}
            </q>
            <span className="soft">
              {[wording[why], wording.share(Math.round(share)), unitName]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
