import { redriveWords } from '../messages/wording/redrive.ts';
import type { DeadLetter, StreamPlace } from './dead-letter.ts';
import { matchesPattern } from './matches-pattern.ts';

/** How a function took what it was given. */
export type Invoked = { kind: 'done' } | { kind: 'failed'; why: string };

export type RedrivePorts = {
  /** The records between the two positions, both included; nothing when the stream has forgotten them. */
  records(place: StreamPlace): Promise<unknown[] | undefined>;
  /** By which patterns that function is given records of that stream. */
  filters(functionArn: string, streamArn: string): Promise<unknown[]>;
  invoke(functionArn: string, event: unknown): Promise<Invoked>;
};

export type Redriven =
  /** Done now: the message has no more to say. */
  | { kind: 'redriven'; records: number }
  /** It would be done, were this no rehearsal. */
  | { kind: 'would-redrive'; records: number }
  /** A stream keeps its records for a day. What they were about comes back by other ways, or by hand. */
  | { kind: 'forgotten' }
  /** Not mended yet: the message stays. */
  | { kind: 'failed'; why: string }
  | { kind: 'unknown' };

const wanted = (records: unknown[], filters: unknown[]): unknown[] =>
  records.filter((record) => filters.some((filter) => matchesPattern(filter, record)));

const eventsOf = async (
  letter: Exclude<DeadLetter, { kind: 'unknown' }>,
  { records, filters }: RedrivePorts,
): Promise<{ events: unknown[] } | Redriven> => {
  if (letter.kind === 'event') return { events: [letter.event] };
  const { functionArn, place } = letter;
  const found = await records(place);
  if (!found) return { kind: 'forgotten' };
  if (found.length === 0) return { kind: 'failed', why: redriveWords.notThere };
  const ours = wanted(found, await filters(functionArn, place.streamArn));
  return { events: ours.map((record) => ({ Records: [record] })) };
};

/**
 * Gives a function once more what it had given up, record by record in their order. Whatever of it was done before is
 * harmless to do again; the first that still fails ends it, so that nothing overtakes what it stands behind.
 */
export const redrive = async (
  letter: DeadLetter,
  ports: RedrivePorts,
  { isRehearsal = false } = {},
): Promise<Redriven> => {
  if (letter.kind === 'unknown') return letter;
  const asked = await eventsOf(letter, ports);
  if (!('events' in asked)) return asked;
  const { events } = asked;
  if (isRehearsal) return { kind: 'would-redrive', records: events.length };
  for (const event of events) {
    const invoked = await ports.invoke(letter.functionArn, event);
    if (invoked.kind === 'failed') return invoked;
  }
  return { kind: 'redriven', records: events.length };
};

/** Whether the message may go: what is not mended stays for the next time. */
export const isSettled = ({ kind }: Redriven): boolean =>
  kind === 'redriven' || kind === 'forgotten';
