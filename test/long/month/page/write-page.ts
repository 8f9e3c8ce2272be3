import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  formatMarkdownTable,
  formatNumber,
  replaceMarkedTable,
} from '../../../../bench/cost/markdown.ts';
import { validateDirectory } from '../../../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../../../core/directory/model/directory-files.ts';
import { findUnitInForce } from '../../../../core/directory/model/organization/unit.ts';
import { allChecks } from '../checks/all.ts';
import { atHour } from '../clock-times.ts';
import { type Entry, entriesOf } from '../log.ts';
import type { MonthSize } from '../size.ts';
import { computeDayNumbers, responseTimes } from './day-numbers.ts';
import { drawMonthChart } from './month-chart.ts';

const docs = resolve(import.meta.dirname, '../../../../docs');
const maxUnits = 14;

/** A run of the month simulation; `day` is the real date on which it ran. */
type Run = { seed: number; isQuick: boolean; day: string; size: MonthSize };

const monthTable = (entries: readonly Entry[], { days }: MonthSize): string => {
  const all = computeDayNumbers(entries, days);
  const count = (kind: 'opened' | 'message' | 'acted') => entriesOf(entries, kind).length;
  const last = all.at(-1);
  return formatMarkdownTable(
    ['in the month', 'number'],
    [
      ['tickets', formatNumber(count('opened'))],
      ['answers', formatNumber(all.reduce((sum, day) => sum + day.answered, 0))],
      ['open at the end, of these late', `${last?.open ?? 0}, ${last?.late ?? 0}`],
      ['acts of citizens, officers and operators', formatNumber(count('acted'))],
      ['SMS and e-mails', formatNumber(count('message'))],
      [
        'most SMS and e-mails in a day',
        formatNumber(Math.max(...all.map((day) => day.sms + day.emails))),
      ],
    ],
  );
};

const checkTable = (entries: readonly Entry[], { days }: MonthSize): string =>
  formatMarkdownTable(
    ['promise', 'looked at', 'not as promised'],
    allChecks.map((check) => {
      const { looked, wrong } = check.evaluate(entries, atHour(days + 1, 0));
      return [check.promise, formatNumber(looked), formatNumber(wrong.length)];
    }),
  );

/** Returns the response times of the units with the most tickets, under their names on the first day. */
const listNamedResponseTimes = (entries: readonly Entry[]) => {
  const valid = validateDirectory(readDirectoryFiles());
  if (valid.kind === 'invalid') throw new Error(JSON.stringify(valid.problems));
  const firstDay = new Date(atHour(1, 0));
  return responseTimes(entries, maxUnits).map((one) => ({
    ...one,
    unit: findUnitInForce(valid.directory, one.unit, firstDay)?.name ?? one.unit,
  }));
};

/** Writes the generated parts of docs/month.md and its picture. */
export async function writeMonthPage(entries: readonly Entry[], run: Run): Promise<void> {
  const path = resolve(docs, 'month.md');
  const { seed, isQuick, day, size } = run;
  const command = `npm run long -- --only month --seed ${seed}${isQuick ? ' --quick' : ''}`;
  const parts = [
    ['run', `\`${command}\`, run on ${day}.`],
    ['month', monthTable(entries, size)],
    ['checks', checkTable(entries, size)],
  ] as const;
  let page = await readFile(path, 'utf8');
  for (const [name, content] of parts) page = replaceMarkedTable(page, name, content, 'month');
  await writeFile(path, page);
  const picture = drawMonthChart(
    computeDayNumbers(entries, size.days),
    listNamedResponseTimes(entries),
  );
  await writeFile(resolve(docs, 'month.svg'), picture);
}
