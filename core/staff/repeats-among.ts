import type { TicketCode } from '../ticket/code.ts';
import { isLikelyRepeat, matterWords } from '../ticket/likely-repeat.ts';
import { type OpenMatter, repeatGroups } from '../ticket/repeat-groups.ts';
import type { QueuedTicket } from './queue.ts';

type Asked = {
  sameNumberDays: number;
  samePlaceDays: number;
  /** True if the member may learn that two tickets have the same phone number. */
  knowsNumbers: boolean;
};

type Matter = OpenMatter & Pick<QueuedTicket, 'excerpt' | 'place'>;

/**
 * Returns the number of likely duplicates of each ticket within the list: same phone number, or similar text about the same
 * place.
 */
export const repeatsAmong = (
  tickets: readonly Matter[],
  { knowsNumbers, ...days }: Asked,
): ReadonlyMap<TicketCode, number> => {
  const matters = tickets.map((ticket) => ({
    ...ticket,
    ...(!knowsNumbers && { callerHash: undefined }),
    words: matterWords(ticket.excerpt, ticket.place),
  }));
  const alike = new Map<TicketCode, Set<TicketCode>>();
  for (const { why, tickets: group } of repeatGroups(matters, days)) {
    for (const { code, words } of group) {
      const likely = group.filter(
        (other) =>
          other.code !== code && (why === 'same-number' || isLikelyRepeat(words, other.words)),
      );
      alike.set(code, new Set([...(alike.get(code) ?? []), ...likely.map((one) => one.code)]));
    }
  }
  return new Map([...alike].map(([code, codes]) => [code, codes.size]));
};
