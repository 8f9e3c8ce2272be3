import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { number, table, withTable } from '../../../../bench/cost/markdown.ts';
import { allChecks } from '../checks/all.ts';
import { atHour } from '../clock-times.ts';
import { type Entry, entriesOf } from '../log.ts';
import { channelShares } from '../plan/channel-shares.ts';
import type { MonthSize } from '../size.ts';
import { daysOf, responseTimes } from './daily.ts';
import { pictureOf } from './picture.ts';

const docs = resolve(import.meta.dirname, '../../../../docs');
const mostUnits = 14;

/** A run of the month simulation; `day` is the real date on which it ran. */
type Run = { seed: number; isQuick: boolean; day: string; size: MonthSize };

const monthTable = (entries: readonly Entry[], { days }: MonthSize): string => {
  const all = daysOf(entries, days);
  const count = (kind: 'opened' | 'message' | 'acted') => entriesOf(entries, kind).length;
  const last = all.at(-1);
  return table(
    ['in the month', 'number'],
    [
      ['tickets', number(count('opened'))],
      ['answers', number(all.reduce((sum, day) => sum + day.answered, 0))],
      ['open at the end, of these late', `${last?.open ?? 0}, ${last?.late ?? 0}`],
      ['acts of citizens, officers and operators', number(count('acted'))],
      ['SMS and e-mails', number(count('message'))],
      [
        'most SMS and e-mails in a day',
        number(Math.max(...all.map((day) => day.sms + day.emails))),
      ],
    ],
  );
};

const checkTable = (entries: readonly Entry[], { days }: MonthSize): string =>
  table(
    ['promise', 'looked at', 'not as promised'],
    allChecks.map((check) => {
      const { looked, wrong } = check.judge(entries, atHour(days + 1, 0));
      return [check.promise, number(looked), number(wrong.length)];
    }),
  );

const channelTable = (entries: readonly Entry[]): string => {
  const opened = entriesOf(entries, 'opened');
  return table(
    ['channel', 'drawn %', 'tickets'],
    Object.entries(channelShares).map(([channel, share]) => [
      channel,
      String(share),
      number(opened.filter((one) => one.channel === channel).length),
    ]),
  );
};

/** Writes the generated parts of docs/month.md and its picture. */
export const writeMonthPage = async (entries: readonly Entry[], run: Run): Promise<void> => {
  const path = resolve(docs, 'month.md');
  const { seed, isQuick, day, size } = run;
  const command = `npm run long -- --only month --seed ${seed}${isQuick ? ' --quick' : ''}`;
  const parts = [
    ['run', `\`${command}\`, run on ${day}.`],
    ['month', monthTable(entries, size)],
    ['checks', checkTable(entries, size)],
    ['channels', channelTable(entries)],
  ] as const;
  let page = await readFile(path, 'utf8');
  for (const [name, content] of parts) page = withTable(page, name, content, 'month');
  await writeFile(path, page);
  const picture = pictureOf(daysOf(entries, size.days), responseTimes(entries, mostUnits));
  await writeFile(resolve(docs, 'month.svg'), picture);
};
