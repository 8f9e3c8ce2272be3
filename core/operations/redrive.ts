import type { DeadLetter, StreamRecordRange } from './dead-letter.ts';
import { matchesEventFilter } from './event-filter.ts';
import { redriveDeadLettersTexts } from './redrive-texts.ts';

export type RedriveInvocationResult = { kind: 'done' } | { kind: 'failed'; reason: string };

export type RedriveDeadLetterDeps = {
  /** Returns the stream records in the range, both ends inclusive. Returns undefined if the stream no longer has them. */
  records(place: StreamRecordRange): Promise<unknown[] | undefined>;
  /** Returns the event filters of the function's event source mapping for the stream. */
  filters(functionArn: string, streamArn: string): Promise<unknown[]>;
  invoke(functionArn: string, event: unknown): Promise<RedriveInvocationResult>;
};

export type RedriveDeadLetterResult =
  /** Result: all records were processed, so the dead-letter message can be deleted. */
  | { kind: 'redriven'; records: number }
  /** Result of a redrive's dry run: a real run would process the records again. */
  | { kind: 'would-redrive'; records: number }
  /**
   * Result: the stream no longer has the records, which it retains for 24 hours. Their effects must be restored in another
   * way (see the advice in `redriveDeadLettersTexts`).
   */
  | { kind: 'forgotten' }
  /** Result: processing failed again, so the dead-letter message stays in the queue. */
  | { kind: 'failed'; reason: string }
  | { kind: 'unknown' };

const selectMatchingRecords = (records: unknown[], filters: unknown[]): unknown[] =>
  records.filter((record) => filters.some((filter) => matchesEventFilter(filter, record)));

const readFailedEvents = async (
  letter: Exclude<DeadLetter, { kind: 'unknown' }>,
  { records, filters }: RedriveDeadLetterDeps,
): Promise<{ events: unknown[] } | RedriveDeadLetterResult> => {
  if (letter.kind === 'event') return { events: [letter.event] };
  const { functionArn, place } = letter;
  const found = await records(place);
  if (!found) return { kind: 'forgotten' };
  if (found.length === 0) return { kind: 'failed', reason: redriveDeadLettersTexts.notThere };
  const matching = selectMatchingRecords(found, await filters(functionArn, place.streamArn));
  return { events: matching.map((record) => ({ Records: [record] })) };
};

/**
 * Invokes a function again with its failed events, one at a time and in order. Stops at the first failure, so that no record
 * overtakes an earlier one. All consumers are idempotent, so repeated records are harmless.
 */
export async function redriveDeadLetter(
  letter: DeadLetter,
  ports: RedriveDeadLetterDeps,
  { isRehearsal = false } = {},
): Promise<RedriveDeadLetterResult> {
  if (letter.kind === 'unknown') return letter;
  const readResult = await readFailedEvents(letter, ports);
  if (!('events' in readResult)) return readResult;
  const { events } = readResult;
  if (isRehearsal) return { kind: 'would-redrive', records: events.length };
  for (const event of events) {
    const invoked = await ports.invoke(letter.functionArn, event);
    if (invoked.kind === 'failed') return invoked;
  }
  return { kind: 'redriven', records: events.length };
}

/** Returns whether the dead-letter message can be deleted. */
export function canDeleteDeadLetter({ kind }: RedriveDeadLetterResult): boolean {
  return kind === 'redriven' || kind === 'forgotten';
}
