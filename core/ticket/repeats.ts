import type { Directory } from '../directory/directory.ts';
import { sharedWords } from '../text/shared-words.ts';
import { dayMs } from '../time/day-ms.ts';
import type { TicketCode } from './code.ts';
import { lifeOn } from './life.ts';
import { isLikelyRepeat, matterWords } from './likely-repeat.ts';
import type { Ticket } from './ticket.ts';

/** Tickets opened between two instants, the newest first, and so many at most. */
export type Window = { from: Date; to: Date; most: number };

export type RepeatStore = {
  byCaller(callerHash: string, window: Window): Promise<TicketCode[]>;
  byPlace(place: { topic: string; areaCode: string }, window: Window): Promise<TicketCode[]>;
};

export type SimilarPorts = {
  repeats: RepeatStore;
  /** Only what may be known: the others are passed over. */
  find(code: TicketCode): Promise<Ticket | undefined>;
  directory(): Promise<Directory>;
};

type Why = 'same-number' | 'same-place';

/** A ticket that may be about the same matter, and how many of its words are the same, in percent. */
export type SimilarTicket = { ticket: Ticket; why: Why | 'both'; share: number };

/** Codes read of each index; only the likely ones are shown. */
const maxCandidates = 20;
/** As many as an operator looks at beside the ticket. */
const maxShown = 5;

const windowAround = ({ openedAt }: Ticket, days: number): Window => ({
  from: new Date(openedAt.getTime() - days * dayMs),
  to: new Date(openedAt.getTime() + days * dayMs),
  most: maxCandidates + 1, // itself is among them
});

type Match = { code: TicketCode; why: Why };

const matchesOf = async (
  ticket: Ticket,
  { repeats, directory }: SimilarPorts,
): Promise<Match[]> => {
  const { callerHash, topic, areaCode } = ticket;
  const { sameNumberDays, samePlaceDays } = lifeOn(await directory(), ticket.openedAt).repeats;
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

type Candidate = SimilarTicket & { isLikely: boolean };

const likelyAmong = (found: readonly Candidate[]): SimilarTicket[] => {
  const likely = new Set(found.flatMap(({ isLikely, ticket }) => (isLikely ? ticket.code : [])));
  return found
    .filter(({ ticket }) => likely.has(ticket.code))
    .map(({ isLikely: _, ...similar }) => similar);
};

/** One entry a ticket: with every reason, and the words of whichever of its parts is the most alike. */
const joined = (found: readonly SimilarTicket[]): SimilarTicket[] => {
  const byCode = new Map<TicketCode, SimilarTicket>();
  for (const one of found) {
    const other = byCode.get(one.ticket.code);
    const why = other && other.why !== one.why ? 'both' : one.why;
    byCode.set(one.ticket.code, { ...one, why, share: Math.max(one.share, other?.share ?? 0) });
  }
  return [...byCode.values()];
};

const bestFirst = (a: SimilarTicket, b: SimilarTicket): number =>
  b.share - a.share || b.ticket.openedAt.getTime() - a.ticket.openedAt.getTime();

/**
 * Tickets that are likely the same matter, at most 5: by the same number, or of the same topic and area with enough of the same
 * words or the same place, the most alike first and then the newest. One that was merged is the ticket that took it in; what this one took in is no news.
 */
export const similarTo = async (ticket: Ticket, ports: SimilarPorts): Promise<SimilarTicket[]> => {
  const matches = await matchesOf(ticket, ports);
  const words = matterWords(ticket.text, ticket.place);
  const found = await Promise.all(
    matches.map(async ({ code, why }): Promise<Candidate[]> => {
      const one = code === ticket.code ? undefined : await ports.find(code);
      const whole = one?.mergedInto ? await ports.find(one.mergedInto.code) : one;
      if (!one || !whole || whole.code === ticket.code) return [];
      const isLikely =
        why === 'same-number' || isLikelyRepeat(words, matterWords(one.text, one.place));
      return [{ ticket: whole, why, share: sharedWords(ticket.text, one.text), isLikely }];
    }),
  );
  return joined(likelyAmong(found.flat())).toSorted(bestFirst).slice(0, maxShown);
};
