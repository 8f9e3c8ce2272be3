import { findForeignLanguage } from '../../../../../core/messages/foreign-language.ts';
import { ticketTexts } from '../../../../../i18n/console-tickets.ts';
import { InstantText } from '../../../components/instant-text.tsx';
import { TicketLink } from '../../../components/ticket/ticket-link.tsx';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { TopicAnswers } from './report-text.tsx';

/** Reports of the tickets that were merged into the ticket, as far as the reader may see them. */
export function MergedReports({ ticket: { mergedReports } }: { ticket: TicketResponse }) {
  const { sections } = useTexts(ticketTexts);
  if (mergedReports.length === 0) return null;
  return (
    <section aria-labelledby="merged-reports">
      <h2 id="merged-reports">{sections.mergedReports(mergedReports.length)}</h2>
      {mergedReports.map(({ code, openedAt, place, text, answers }) => (
        <div key={code ?? openedAt.toISOString()} className="merged-report">
          <p className="words plain" lang={findForeignLanguage(text)}>
            {text}
          </p>
          <TopicAnswers answers={answers} />
          <p className="plain soft">
            {place && `${place} · `}
            <InstantText at={openedAt} />
            {code && (
              <>
                {' · '}
                <TicketLink code={code} />
              </>
            )}
          </p>
        </div>
      ))}
    </section>
  );
}
