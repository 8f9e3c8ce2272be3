import type { Directory } from '../../directory/model/directory.ts';
import { computeTextSimilarityPercent } from '../../text/text-similarity.ts';
import { dayMs } from '../../time/day-ms.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import { getTicketPolicy } from '../model/ticket-policy.ts';
import type { DuplicateStore, OpenedTicketsQuery } from '../ports/duplicate-store.ts';
import { isLikelyDuplicate, toIssueWords } from './is-likely-duplicate.ts';

/** Report to compare with the stored tickets: a ticket, or a report that an operator is still typing. */
export type ComparableReport = Pick<
  Ticket,
  'callerHash' | 'topic' | 'areaCode' | 'text' | 'place' | 'openedAt'
> & {
  /** Absent for a report without a ticket. */
  code?: TicketCode;
};

export type LikelyDuplicateDeps = {
  repeats: DuplicateStore;
  /** Returns a ticket. Undefined if there is no such ticket or the reader may not see it. */
  find(code: TicketCode): Promise<Ticket | undefined>;
  /** Returns true if the ticket may be among the results; all tickets if absent. */
  isListed?(ticket: Ticket): boolean;
  directory(): Promise<Directory>;
};

type DuplicateReason = 'same-number' | 'same-place';

/** Ticket that is a likely duplicate of another one, with the percentage of words that their texts have in common. */
export type LikelyDuplicate = { ticket: Ticket; reason: DuplicateReason | 'both'; share: number };

/** Maximum number of tickets read from each index (phone number, topic and area) to find likely duplicates. */
const maxCandidates = 20;
/** Maximum number of likely duplicates that a ticket page shows. */
const maxShown = 5;

const toQueryAround = ({ openedAt }: ComparableReport, days: number): OpenedTicketsQuery => ({
  from: new Date(openedAt.getTime() - days * dayMs),
  to: new Date(openedAt.getTime() + days * dayMs),
  maxResults: maxCandidates + 1, // the ticket itself is among the results
});

type DuplicateMatch = { code: TicketCode; reason: DuplicateReason };

const findMatches = async (
  report: ComparableReport,
  { repeats, directory }: LikelyDuplicateDeps,
): Promise<DuplicateMatch[]> => {
  const { callerHash, topic, areaCode } = report;
  const { sameNumberDays, samePlaceDays } = getTicketPolicy(
    await directory(),
    report.openedAt,
  ).repeats;
  const [byCaller, byPlace] = await Promise.all([
    callerHash ? repeats.byCaller(callerHash, toQueryAround(report, sameNumberDays)) : [],
    topic && areaCode
      ? repeats.byPlace({ topic, areaCode }, toQueryAround(report, samePlaceDays))
      : [],
  ]);
  return [
    ...byCaller.map((code): DuplicateMatch => ({ code, reason: 'same-number' })),
    ...byPlace.map((code): DuplicateMatch => ({ code, reason: 'same-place' })),
  ];
};

type DuplicateCandidate = LikelyDuplicate & { isLikely: boolean };

const filterLikelyDuplicates = (candidates: readonly DuplicateCandidate[]): LikelyDuplicate[] => {
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
const combineEntries = (likelyDuplicates: readonly LikelyDuplicate[]): LikelyDuplicate[] => {
  const byCode = new Map<TicketCode, LikelyDuplicate>();
  for (const one of likelyDuplicates) {
    const other = byCode.get(one.ticket.code);
    const reason = other && other.reason !== one.reason ? 'both' : one.reason;
    byCode.set(one.ticket.code, {
      ...one,
      reason,
      share: Math.max(one.share, other?.share ?? 0),
    });
  }
  return [...byCode.values()];
};

const compareBestFirst = (a: LikelyDuplicate, b: LikelyDuplicate): number =>
  b.share - a.share || b.ticket.openedAt.getTime() - a.ticket.openedAt.getTime();

/**
 * Returns at most 5 likely duplicates of a report, most similar first: same phone number, or same topic and area with a
 * similar text or place. Instead of a merged ticket, the common ticket is returned. Tickets merged into the given ticket are
 * skipped.
 */
export async function findLikelyDuplicates(
  report: ComparableReport,
  ports: LikelyDuplicateDeps,
): Promise<LikelyDuplicate[]> {
  const matches = await findMatches(report, ports);
  const words = toIssueWords(report.text, report.place);
  const found = await Promise.all(
    matches.map(async ({ code, reason }): Promise<DuplicateCandidate[]> => {
      const one = code === report.code ? undefined : await ports.find(code);
      const duplicate = one?.mergedInto ? await ports.find(one.mergedInto.code) : one;
      if (!one || !duplicate || duplicate.code === report.code) return [];
      if (ports.isListed?.(duplicate) === false) return [];
      const isLikely =
        reason === 'same-number' || isLikelyDuplicate(words, toIssueWords(one.text, one.place));
      return [
        {
          ticket: duplicate,
          reason,
          share: computeTextSimilarityPercent(report.text, one.text),
          isLikely,
        },
      ];
    }),
  );
  return combineEntries(filterLikelyDuplicates(found.flat()))
    .toSorted(compareBestFirst)
    .slice(0, maxShown);
}
