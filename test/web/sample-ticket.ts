import type { Lang } from '../../core/messages/lang.ts';
import { ticketPage } from '../../web/portal/view/ticket-page.ts';
import type { TicketPageModel } from '../../web/portal/view/ticket-page-model.ts';
import { label, lives } from './sample-lives.ts';
import { at, code, now } from './sample-words.ts';

export const ticket = (lang: Lang, model: Partial<TicketPageModel> = {}): string =>
  ticketPage({ lang, code, now, label, key: 'm8Rv2LkQ0yXc5TfZb7Wn3A', errors: [], ...model });

const late = {
  status: 'assigned' as const,
  openedAt: at('2021-11-29T08:10:00'),
  acknowledgeBy: at('2021-11-30T08:10:00'),
  resolveBy: at('2021-12-02T08:10:00'),
};

/** A ticket's page by its code alone, with the PIN, and with what was sent to it. */
export const ticketPages = (lang: Lang): Record<string, string> => ({
  ticket: ticket(lang),
  'ticket-late': ticket(lang, { label: { ...late, late: 'resolve' } }),
  'ticket-pin-wrong': ticket(lang, {
    label: { ...late, resolveBy: at('2021-12-06T17:00:00'), late: 'acknowledge' },
    errors: [{ field: 'pin', message: 'Mã PIN không đúng. Xin xem lại phiếu hoặc tin nhắn.' }],
  }),
  ...Object.fromEntries(
    Object.entries(lives(lang)).map(([name, life]) => [`ticket-${name}`, ticket(lang, life)]),
  ),
});
