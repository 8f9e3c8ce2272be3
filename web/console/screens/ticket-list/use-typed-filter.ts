import { useEffect, useState } from 'react';
import type { TicketCount } from '../../../../core/search/ticket-count.ts';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { useCountText } from './count-bar.tsx';
import { parseTypedFilter } from './typed-filter.ts';
import { useFilterPhrases } from './use-filter-phrases.ts';
import { fetchTicketPage } from './use-ticket-list.ts';

/** Time in milliseconds without typing after which the tickets are counted. */
const restMs = 250;

/** Returns the offer to open the list of all tickets with the filter that the typed text names, and its number of tickets. */
export function useTypedFilter(typed: string) {
  const { api } = useConsoleServices();
  const wording = useTexts(ticketListTexts);
  const toCountText = useCountText();
  const phrases = useFilterPhrases();
  const found = phrases && parseTypedFilter(typed, phrases);
  const of = found ? JSON.stringify(found.filter) : '';
  const [counted, setCounted] = useState<{ of: string; count: TicketCount | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` contains the filter
  useEffect(() => {
    if (!found) return;
    const timer = setTimeout(async () => {
      const page = await fetchTicketPage(api, found.filter, { isCounted: true, pageSize: 0 });
      if (page && 'tickets' in page) setCounted({ of, count: page.count });
    }, restMs);
    return () => clearTimeout(timer);
  }, [api, of]);
  if (!found) return undefined;
  const { text, ...query } = found.filter;
  const count = counted?.of === of ? counted.count : undefined;
  const label = wording.offer(found.labels.join(' · '), count && toCountText(count));
  return { query, text, label };
}
