import type { Directory } from '../directory/directory.ts';
import { sharedWordPercent } from '../text/shared-words.ts';
import { dayMs } from '../time/day-ms.ts';
import type { TicketCode } from './code.ts';
import { isLikelyDuplicate, toIssueWords } from './likely-repeat.ts';
import type { Ticket } from './ticket.ts';
import { getTicketPolicy } from './ticket-policy.ts';

/** Query for tickets opened between two instants, newest first, limited to `most`. */
export type OpeningWindow = { from: Date; to: Date; most: number };

export type DuplicateStore = {
  byCaller(callerHash: string, window: OpeningWindow): Promise<TicketCode[]>;
  byPlace(place: { topic: string; areaCode: string }, window: OpeningWindow): Promise<TicketCode[]>;
};

export type LikelyDuplicateDeps = {
  repeats: DuplicateStore;
  /** Returns a ticket, or undefined if it is unknown or the reader may not see it. */
  find(code: TicketCode): Promise<Ticket | undefined>;
  directory(): Promise<Directory>;
};

type Why = 'same-number' | 'same-place';

/** Likely duplicate, with the share of common words in percent. */
export type LikelyDuplicate = { ticket: Ticket; why: Why | 'both'; share: number };

/** Codes read from each index; only the likely duplicates among them are shown. */
const maxCandidates = 20;
/** Maximum number of likely duplicates shown beside a ticket. */
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

/** Combines matches of the same ticket into one entry with both reasons and the highest share of common words. */
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
 * Returns at most 5 likely duplicates of a ticket: same phone number, or same topic and area with similar words or place;
 * most similar first. Merged tickets count as their common ticket; tickets merged into this one are skipped.
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
      return [{ ticket: whole, why, share: sharedWordPercent(ticket.text, one.text), isLikely }];
    }),
  );
  return joined(likelyAmong(found.flat())).toSorted(bestFirst).slice(0, maxShown);
}
