import { useEffect, useState } from 'react';
import * as z from 'zod';
import { foldDiacritics } from '../../../../core/text/fold.ts';
import { formatTicketCode, TypedTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import { shellTexts } from '../../../../i18n/console.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { consoleScreens, isScreenOffered } from '../../screens/screens.ts';
import { useTypedFilter } from '../../screens/ticket-list/use-typed-filter.ts';
import { useTexts } from '../use-texts.ts';

/** Result in the command palette, such as a ticket or a console screen. */
export type PaletteResult = {
  id: string;
  kind: string;
  label: string;
  path: string;
  query?: Record<string, string | undefined>;
  text?: string | undefined;
};

const SearchResponse = z.looseObject({
  tickets: z.array(z.looseObject({ code: z.string(), excerpt: z.string() })),
});

type FoundTicket = z.infer<typeof SearchResponse>['tickets'][number];

/** Time in milliseconds without typing after which the command palette sends the search request. */
const restMs = 250;
const minTypedLength = 2;

/**
 * Searches tickets by text or phone number. The query is sent in the request body, because phone numbers must not appear in
 * URLs.
 */
const useFoundTickets = (typed: string): FoundTicket[] => {
  const { api } = useConsoleServices();
  const [found, setFound] = useState<{ of: string; tickets: FoundTicket[] }>({
    of: '',
    tickets: [],
  });
  useEffect(() => {
    if (typed.length < minTypedLength) return;
    const timer = setTimeout(async () => {
      const answer = await api.call({
        method: 'POST',
        path: '/api/staff/search',
        body: { q: typed },
      });
      if (answer.kind !== 'ok') return;
      setFound({ of: typed, tickets: SearchResponse.safeParse(answer.value).data?.tickets ?? [] });
    }, restMs);
    return () => clearTimeout(timer);
  }, [api, typed]);
  return found.of === typed ? found.tickets.slice(0, 8) : [];
};

/** Returns the command palette's results for the typed text. */
export function usePaletteResults(typed: string): PaletteResult[] {
  const wording = useTexts(shellTexts);
  const { role } = useCurrentMember();
  const wanted = typed.trim();
  const code = TypedTicketCode.safeParse(wanted).data;
  const found = useFoundTickets(code ? '' : wanted);
  const filtered = useTypedFilter(wanted);
  const places = consoleScreens.flatMap((screen) => {
    const { label, path } = screen;
    if (!label || !isScreenOffered(screen, role)) return [];
    const name = wording.screens[label];
    const isMatch = foldDiacritics(name).includes(foldDiacritics(wanted));
    return isMatch ? [{ id: path, kind: wording.palette.goTo, label: name, path }] : [];
  });
  const ticketOffer = (one: string, rest: string) => ({
    id: one,
    kind: wording.palette.openTicket,
    label: [formatTicketCode(one), rest].filter(Boolean).join(' · '),
    path: `/tickets/${one}`,
  });
  return [
    ...(code ? [ticketOffer(code, '')] : []),
    ...(filtered
      ? [{ id: 'filter', kind: wording.palette.goTo, path: '/tickets', ...filtered }]
      : []),
    ...places,
    ...found.map(({ code: one, excerpt }) => ticketOffer(one, excerpt)),
  ];
}
