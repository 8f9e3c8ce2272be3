import * as z from 'zod';
import { importTableLines, isTicketLine } from '../../../adapters/dynamodb/table-copy.ts';
import { streamTableLines } from '../../../bin/table-lines.ts';
import { TicketCounter } from '../../../core/statistics/ticket-counts.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { findHotlineViolations } from '../invariants/hotline-violations.ts';
import { toShortPlace } from '../privacy/stored-traces.ts';
import { emptyTable } from '../restore/table-snapshot.ts';
import type { WatchedRun } from '../watched-run.ts';
import { createPhotoObjects } from './photo-objects.ts';
import type { Recording } from './recordings.ts';

const Text = z.object({ S: z.string() });
const At = z.object({ Item: z.object({ at: z.object({ S: z.iso.datetime() }) }) });
const NotificationPut = z.object({
  Item: z.object({
    type: z.object({ S: z.literal('notification') }),
    code: Text,
    key: Text,
    status: Text,
  }),
});
const OfDirectory = z.object({
  Item: z.object({ pk: z.object({ S: z.string().startsWith('D#') }) }),
});

export function findRecordingEnd({ items }: Recording): string {
  const all = items.flatMap((line) => At.safeParse(JSON.parse(line)).data?.Item.at.S ?? []);
  return all.toSorted().at(-1) ?? '';
}

/** Returns the notifications that were sent, or no longer due, at the end of the recording. */
const settledIn = ({ items }: Recording): Set<string> =>
  new Set(
    items.flatMap((line) => {
      const { Item } = NotificationPut.safeParse(JSON.parse(line)).data ?? {};
      return Item && Item.status.S !== 'requested' ? [`${Item.code.S} ${Item.key.S}`] : [];
    }),
  );

/** Replaces the table's content with the recorded items, but keeps today's directory. */
const becomeThatDay = async (run: WatchedRun, recording: Recording): Promise<void> => {
  const today: string[] = [];
  for await (const line of streamTableLines(run.table)) {
    if (OfDirectory.safeParse(JSON.parse(line)).success) today.push(line);
  }
  await emptyTable(run.table);
  await importTableLines(run.table, today);
  if ((await run.now()) < new Date(findRecordingEnd(recording)))
    await run.moveTo(findRecordingEnd(recording));
  const { items } = recording;
  await createPhotoObjects(run, items);
  await importTableLines(
    run.table,
    items.filter((line) => !isTicketLine(line)),
  );
  await importTableLines(run.table, items.filter(isTicketLine));
  await run.settle();
};

/**
 * Returns a function that maps a function's short name to its full name today. Unknown names stay as they are, so that
 * invoking them fails.
 */
const namesIn = async (run: WatchedRun): Promise<(name: string) => string> => {
  const { rights } = await run.rights();
  const names = new Map(rights.map(({ function: name }) => [toShortPlace(name), name]));
  return (name) => names.get(name) ?? name;
};

/** Returns true if statistics differ only by counters that one of the two versions doesn't have. */
const isCountedSince = (line: string, { items }: Recording): boolean => {
  const amounts = /^a recount finds (\{.*\}) more at /.exec(line)?.[1];
  if (amounts === undefined) return false;
  const wasCounted = (name: string) => items.some((item) => item.includes(`"${name}"`));
  const isCounted = (name: string) =>
    [...TicketCounter.options, ...TicketStatus.options].some((known) => known === name) ||
    name.startsWith('late.');
  return Object.keys(z.record(z.string(), z.number()).parse(JSON.parse(amounts))).every(
    (name) => !wasCounted(name) || !isCounted(name),
  );
};

/** Returns what is wrong with the hotline, except workflows that were lost with the earlier table. */
const brokenBut = async (
  run: WatchedRun,
  earlier: readonly { name: string }[],
  recording: Recording,
) => {
  const lost = new Set(earlier.map(({ name }) => name));
  return (await findHotlineViolations(run)).filter(
    (line) =>
      !lost.has(/^the execution (\S+) is /.exec(line)?.[1] ?? '') &&
      !isCountedSince(line, recording),
  );
};

/** Time for a retry of an event and for a sweep of overdue transcripts and messages. */
const defaultAftermath = 'PT90M';

/**
 * Restores the table of a recorded day and invokes today's functions with the recorded payloads. Returns failed payloads,
 * repeated notifications and violations.
 */
export async function replayRecording(
  run: WatchedRun,
  recording: Recording,
  aftermath = defaultAftermath,
): Promise<string[]> {
  const earlier = await run.executions();
  const newest = (await run.outbox())[0]?.id ?? '0';
  await becomeThatDay(run, recording);
  const nameOf = await namesIn(run);
  const failed = await run.bring(
    recording.payloads.map(({ function: name, event }) => ({ function: nameOf(name), event })),
  );
  await run.settle();
  await run.advance(aftermath);
  const settled = settledIn(recording);
  const twice = (await run.outbox(newest)).filter(({ ticket, alert }) =>
    settled.has(`${ticket} ${alert}`),
  );
  return [
    ...failed,
    ...twice.map(({ ticket, alert }) => `${alert} of ${ticket} went out again`),
    ...(await brokenBut(run, earlier, recording)),
  ];
}
