import { type GroupableTicket, groupDuplicates } from '../../ticket/duplicates/duplicate-groups.ts';
import { isLikelyDuplicate, toIssueWords } from '../../ticket/duplicates/is-likely-duplicate.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { QueuedTicket } from './queue.ts';

type DuplicateOptions = {
  sameNumberDays: number;
  samePlaceDays: number;
  /** True if the member may learn that two tickets came from the same phone number. */
  knowsNumbers: boolean;
};

type ComparableTicket = GroupableTicket & Pick<QueuedTicket, 'excerpt' | 'place'>;

/**
 * Returns for each ticket how many likely duplicates the list contains: tickets from the same phone number, or with similar
 * text about the same place.
 */
export function countLikelyDuplicates(
  tickets: readonly ComparableTicket[],
  { knowsNumbers, ...days }: DuplicateOptions,
): ReadonlyMap<TicketCode, number> {
  const matters = tickets.map((ticket) => ({
    ...ticket,
    ...(!knowsNumbers && { callerHash: undefined }),
  }));
  const alike = new Map<TicketCode, Set<TicketCode>>();
  for (const { reason, tickets: found } of groupDuplicates(matters, days)) {
    const group = found.map(({ code, excerpt, place }) => ({
      code,
      words: toIssueWords(excerpt, place),
    }));
    for (const { code, words } of group) {
      const likely = group.filter(
        (other) =>
          other.code !== code &&
          (reason === 'same-number' || isLikelyDuplicate(words, other.words)),
      );
      alike.set(code, new Set([...(alike.get(code) ?? []), ...likely.map((one) => one.code)]));
    }
  }
  return new Map([...alike].map(([code, codes]) => [code, codes.size]));
}
