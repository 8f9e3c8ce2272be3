import { BudgetStoppableMessage } from '../../../../core/messages/schedule/message-budget.ts';
import { dateOf } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { ticketsIn } from '../recompute/logged-tickets.ts';
import { mapAddressesToRoles, type Post } from '../recompute/roles-by-address.ts';
import type { MonthCheck } from './check.ts';

/** Maximum SMS per phone and day (docs/messages.md), without those about emergencies and possible emergencies. */
const capOf = { handler: 6, duty: 6, head: 2 } as const;
const leadership = ['UBND_TINH', 'BCD', 'VP_UBND'];
const perCitizenAndDay = 12;
/** SMS to the citizen about one ticket, without results and codes (docs/cost-guard.md), and with them. */
const perTicket = 6;
const perTicketInAll = 12;

/** Of SNS for one part of an SMS, and what a ticket that nobody answers may cost, both in US dollars (docs/cost.md). */
const usdPerPart = 0.08;
const maxUsdPerTicket = 0.962;

const usdPerTicket = (entries: readonly Entry[]): number => {
  const parts = entriesOf(entries, 'message').reduce((sum, { segments = 0 }) => sum + segments, 0);
  return (parts * usdPerPart) / Math.max(1, entriesOf(entries, 'opened').length);
};

const capFor = (post: Post | undefined): number => {
  if (!post) return perCitizenAndDay;
  return post.role === 'head' && leadership.includes(post.unit) ? 0 : capOf[post.role];
};

const countBy = (
  messages: readonly EntryOf<'message'>[],
  keyOf: (message: EntryOf<'message'>) => string,
): Map<string, number> =>
  new Map([...Map.groupBy(messages, keyOf)].map(([key, all]) => [key, all.length]));

const isStoppable = ({ alert = '' }: EntryOf<'message'>): boolean =>
  BudgetStoppableMessage.options.some((about) => new RegExp(`^${about}[.-]`).test(alert));

const listTicketsAbove = (most: number, messages: readonly EntryOf<'message'>[]): string[] =>
  [...countBy(messages, ({ ticket = '' }) => ticket)].flatMap(([code, count]) =>
    count > most ? [`The citizen of ${code} got ${count} SMS, at most ${most}`] : [],
  );

export const messageCaps: MonthCheck = {
  name: 'message-caps',
  promise:
    'No person gets more messages a day than the caps allow, and a ticket costs no more than the bill.',
  evaluate(entries) {
    const posts = mapAddressesToRoles(entries);
    const urgent = new Set(
      ticketsIn(entries).flatMap(({ opened }) => (opened.isEmergency ? [opened.code] : [])),
    );
    const sms = entriesOf(entries, 'message').filter(
      ({ by, ticket, alert }) =>
        by === 'sms' && !(ticket && urgent.has(ticket)) && !alert?.startsWith('emergency-overdue'),
    );
    const days = countBy(sms, ({ to, at }) => `${to} ${dateOf(at)}`);
    const aboveDay = [...days].flatMap(([key, count]) => {
      const cap = capFor(posts.get(key.split(' ')[0] ?? ''));
      return count > cap ? [`${key} got ${count} SMS, at most ${cap} are allowed`] : [];
    });
    const toCitizens = sms.filter(({ to }) => !posts.has(to));
    const aboveTicket = [
      ...listTicketsAbove(perTicket, toCitizens.filter(isStoppable)),
      ...listTicketsAbove(perTicketInAll, toCitizens),
    ];
    const usd = usdPerTicket(entries);
    const aboveBill =
      usd > maxUsdPerTicket
        ? [`A ticket cost $${usd.toFixed(2)} of SMS, at most $${maxUsdPerTicket}`]
        : [];
    return {
      looked: days.size,
      wrong: [...aboveDay, ...aboveTicket, ...aboveBill],
      statistics: [['US dollars of SMS a ticket', usd.toFixed(2)]],
    };
  },
};
