import type { Check, CheckContext, PartResult } from '../runner/check.ts';
import { numberedParts, numberOf } from '../runner/numbered-parts.ts';
import type { LongOptions } from '../runner/options.ts';
import { allChecks } from './checks/all.ts';
import { atHour, hourMs } from './clock-times.ts';
import { writeMonthPage } from './page/write-page.ts';
import { simulateUntil } from './simulate.ts';
import { type MonthSize, sizes } from './size.ts';
import { type MonthKey, openMonth, readMonthLog, storePart } from './stored-month.ts';

/** Maximum number of printed failures per check; the others are only counted. */
const maxPrinted = 20;

const sizeOf = ({ quick }: LongOptions): MonthSize => (quick ? sizes.quick : sizes.whole);
const keyOf = ({ seed, quick }: LongOptions): MonthKey => ({ seed, isQuick: quick });
const partCount = ({ days, daysPerPart }: MonthSize): number => Math.ceil(days / daysPerPart);

const simulatePart = async (
  part: number,
  { options, assembly, progress, atEnd }: CheckContext,
): Promise<PartResult> => {
  const size = sizeOf(options);
  const month = await openMonth(await assembly(), part, keyOf(options), size);
  atEnd(() => month.hotline.stop());
  const from = atHour((part - 1) * size.daysPerPart + 1, 0);
  const until = atHour(Math.min(part * size.daysPerPart, size.days) + 1, 0);
  const before = month.log.entries.length;
  await simulateUntil(month, until, (now, summary) =>
    progress({
      done: Math.round((now - from) / hourMs),
      total: Math.round((until - from) / hourMs),
      summary,
    }),
  );
  await storePart(month, part, keyOf(options));
  const done = month.log.entries.length - before;
  return { passed: done, failed: 0, figures: [['entries in the log', done]] };
};

const judgePart = (name: string, { options, fail }: CheckContext): PartResult => {
  const check = allChecks.find((one) => one.name === name);
  if (!check) throw new Error(`Unknown check ${name}`);
  const size = sizeOf(options);
  const entries = readMonthLog(keyOf(options), partCount(size));
  const { looked, wrong, statistics = [] } = check.evaluate(entries, atHour(size.days + 1, 0));
  for (const text of wrong.slice(0, maxPrinted)) fail(`${name}: ${text}`);
  return {
    passed: Math.max(0, looked - wrong.length),
    failed: wrong.length,
    figures: [[`${name}: looked at`, looked], ...statistics],
  };
};

/** Writes `docs/month.md`, except in the quick form of the check. */
const writePage = async ({ options, log }: CheckContext): Promise<PartResult> => {
  const size = sizeOf(options);
  const { seed, isQuick } = keyOf(options);
  if (isQuick) {
    log('docs/month.md is written by the whole form only');
    return { passed: 1, failed: 0, figures: [] };
  }
  const entries = readMonthLog(keyOf(options), partCount(size));
  await writeMonthPage(entries, {
    seed,
    isQuick,
    size,
    day: new Date().toISOString().slice(0, 10),
  });
  return { passed: 1, failed: 0, figures: [] };
};

const runPart = async (part: string, context: CheckContext): Promise<PartResult> => {
  if (part === 'page') return writePage(context);
  return part.startsWith('days ')
    ? simulatePart(numberOf(part), context)
    : judgePart(part, context);
};

export const month: Check = {
  name: 'month',
  proves: 'All guarantees hold in a simulated month with slow offices, outages and changes.',
  minutes: { quick: 10, whole: 60 },
  parts: (options) => [
    ...numberedParts('days', partCount(sizeOf(options))),
    ...allChecks.map(({ name }) => name),
    'page',
  ],
  run: runPart,
  sections: [],
};
