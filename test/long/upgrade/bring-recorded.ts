import * as z from 'zod';
import { importLines, isTicketLine } from '../../../adapters/dynamodb/table-copy.ts';
import { linesOf } from '../../../bin/table-lines.ts';
import { TicketCounter } from '../../../core/figures/tally.ts';
import { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import { brokenOfRun } from '../invariants/of-run.ts';
import { shortPlace } from '../privacy/left-behind.ts';
import { emptied } from '../restore/copied.ts';
import type { WatchedRun } from '../watched-run.ts';
import { putPhotos } from './photos-there.ts';
import { type Recording, recordingOf } from './recordings.ts';

const Text = z.object({ S: z.string() });
const At = z.object({ Item: z.object({ at: z.object({ S: z.iso.datetime() }) }) });
const OfAlert = z.object({
  Item: z.object({
    type: z.object({ S: z.literal('alert') }),
    code: Text,
    key: Text,
    status: Text,
  }),
});
const OfDirectory = z.object({
  Item: z.object({ pk: z.object({ S: z.string().startsWith('D#') }) }),
});

/** Returns the time of the last event in a recording. */
export const endOf = ({ items }: Recording): string => {
  const all = items.flatMap((line) => At.safeParse(JSON.parse(line)).data?.Item.at.S ?? []);
  return all.toSorted().at(-1) ?? '';
};

/** The messages that had gone out by then, or that nobody was owed any more. */
const settledIn = ({ items }: Recording): Set<string> =>
  new Set(
    items.flatMap((line) => {
      const { Item } = OfAlert.safeParse(JSON.parse(line)).data ?? {};
      return Item && Item.status.S !== 'requested' ? [`${Item.code.S} ${Item.key.S}`] : [];
    }),
  );

/** The table as it was on that day, over the directory of today's deploy. */
const becomeThatDay = async (run: WatchedRun, recording: Recording): Promise<void> => {
  const today: string[] = [];
  for await (const line of linesOf(run.table)) {
    if (OfDirectory.safeParse(JSON.parse(line)).success) today.push(line);
  }
  await emptied(run.table);
  await importLines(run.table, today);
  if ((await run.now()) < new Date(endOf(recording))) await run.moveTo(endOf(recording));
  const { items } = recording;
  await putPhotos(run, items);
  await importLines(
    run.table,
    items.filter((line) => !isTicketLine(line)),
  );
  await importLines(run.table, items.filter(isTicketLine));
  await run.settle();
};

/** Whoever goes by that name today; a name that is gone is asked for as it was, and so fails. */
const namesIn = async (run: WatchedRun): Promise<(name: string) => string> => {
  const { rights } = await run.rights();
  const names = new Map(rights.map(({ function: name }) => [shortPlace(name), name]));
  return (name) => names.get(name) ?? name;
};

/** Whether a recount differs only in what one of the two versions does not count. */
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

/** Journeys of tickets that were lost with the earlier table end as they can. */
const brokenBut = async (
  run: WatchedRun,
  earlier: readonly { name: string }[],
  recording: Recording,
) => {
  const lost = new Set(earlier.map(({ name }) => name));
  return (await brokenOfRun(run)).filter(
    (line) =>
      !lost.has(/^the execution (\S+) is /.exec(line)?.[1] ?? '') &&
      !isCountedSince(line, recording),
  );
};

/** Long enough for a retry of an event, and for a sweep that chases messages. */
const wholeAftermath = 'PT90M';

/**
 * Makes the table what it was on that day, and brings today's functions what those of that day were given; says what
 * they did not take, what was told a second time, and what does not hold of the whole.
 */
export const bringRecorded = async (
  run: WatchedRun,
  day: string,
  aftermath = wholeAftermath,
): Promise<string[]> => {
  const recording = recordingOf(day);
  const earlier = await run.executions();
  const newest = (await run.outbox())[0]?.id ?? '0';
  await becomeThatDay(run, recording);
  const nameOf = await namesIn(run);
  const failed = await run.bring(
    recording.said.map(({ function: name, event }) => ({ function: nameOf(name), event })),
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
};
