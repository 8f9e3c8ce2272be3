import type { Directory } from '../directory/directory.ts';
import { computeSharedWordPercent } from '../text/shared-words.ts';
import { dayMs } from '../time/day-ms.ts';
import type { TicketCode } from './code.ts';
import { isLikelyDuplicate, toIssueWords } from './likely-repeat.ts';
import type { Ticket } from './ticket.ts';
import { getTicketPolicy } from './ticket-policy.ts';

/** Query for tickets that were opened between `from` and `to`, newest first, at most `most` of them. */
export type OpeningWindow = { from: Date; to: Date; most: number };

export type DuplicateStore = {
  byCaller(callerHash: string, window: OpeningWindow): Promise<TicketCode[]>;
  byPlace(place: { topic: string; areaCode: string }, window: OpeningWindow): Promise<TicketCode[]>;
};

export type LikelyDuplicateDeps = {
  repeats: DuplicateStore;
  /** Returns a ticket. Undefined if there is no such ticket or the reader may not see it. */
  find(code: TicketCode): Promise<Ticket | undefined>;
  directory(): Promise<Directory>;
};

type Why = 'same-number' | 'same-place';

/** Ticket that is a likely duplicate of another one, with the percentage of words that their texts have in common. */
export type LikelyDuplicate = { ticket: Ticket; why: Why | 'both'; share: number };

/** Maximum number of tickets read from each index (phone number, topic and area) to find likely duplicates. */
const maxCandidates = 20;
/** Maximum number of likely duplicates that a ticket page shows. */
const maxShown = 5;

const windowAround = ({ openedAt }: Ticket, days: number): OpeningWindow => ({
  from: new Date(openedAt.getTime() - days * dayMs),
  to: new Date(openedAt.getTime() + days * dayMs),
  most: maxCandidates + 1, // the ticket itself is among the results
});

type Match = { code: TicketCode; why: Why };

const matchesOf = async (
  ticket: Ticket,
  { repeats, directory }: LikelyDuplicateDeps,
): Promise<Match[]> => {
  const { callerHash, topic, areaCode } = ticket;
  const { sameNumberDays, samePlaceDays } = getTicketPolicy(
    await directory(),
    ticket.openedAt,
  ).repeats;
  const [byCaller, byPlace] = await Promise.all([
    callerHash ? repeats.byCaller(callerHash, windowAround(ticket, sameNumberDays)) : [],
    topic && areaCode
      ? repeats.byPlace({ topic, areaCode }, windowAround(ticket, samePlaceDays))
      : [],
  ]);
  return [
    ...byCaller.map((code): Match => ({ code, why: 'same-number' })),
    ...byPlace.map((code): Match => ({ code, why: 'same-place' })),
  ];
};

type Candidate = LikelyDuplicate & { isLikely: boolean };

const likelyAmong = (candidates: readonly Candidate[]): LikelyDuplicate[] => {
  const likely = new Set(
    candidates.flatMap(({ isLikely, ticket }) => (isLikely ? ticket.code : [])),
  );
  return candidates
    .filter(({ ticket }) => likely.has(ticket.code))
    .map(({ isLikely: _, ...similar }) => similar);
};

/**
 * Combines the entries of a ticket that was found both by phone number and by topic and area into one entry (`why: 'both'`)
 * with the higher percentage of common words.
 */
const joined = (likelyDuplicates: readonly LikelyDuplicate[]): LikelyDuplicate[] => {
  const byCode = new Map<TicketCode, LikelyDuplicate>();
  for (const one of likelyDuplicates) {
    const other = byCode.get(one.ticket.code);
    const why = other && other.why !== one.why ? 'both' : one.why;
    byCode.set(one.ticket.code, { ...one, why, share: Math.max(one.share, other?.share ?? 0) });
  }
  return [...byCode.values()];
};

const bestFirst = (a: LikelyDuplicate, b: LikelyDuplicate): number =>
  b.share - a.share || b.ticket.openedAt.getTime() - a.ticket.openedAt.getTime();

/**
 * Returns at most 5 likely duplicates of a ticket, most similar first: same phone number, or same topic and area with a
 * similar text or place. Instead of a merged ticket, the common ticket is returned. Tickets merged into the given ticket are
 * skipped.
 */
export async function findLikelyDuplicates(
  ticket: Ticket,
  ports: LikelyDuplicateDeps,
): Promise<LikelyDuplicate[]> {
  const matches = await matchesOf(ticket, ports);
  const words = toIssueWords(ticket.text, ticket.place);
  const found = await Promise.all(
    matches.map(async ({ code, why }): Promise<Candidate[]> => {
      const one = code === ticket.code ? undefined : await ports.find(code);
      const whole = one?.mergedInto ? await ports.find(one.mergedInto.code) : one;
      if (!one || !whole || whole.code === ticket.code) return [];
      const isLikely =
        why === 'same-number' || isLikelyDuplicate(words, toIssueWords(one.text, one.place));
      return [
        { ticket: whole, why, share: computeSharedWordPercent(ticket.text, one.text), isLikely },
      ];
    }),
  );
  return joined(likelyAmong(found.flat())).toSorted(bestFirst).slice(0, maxShown);
}
