import { dateOf, dayMs } from '../clock-times.ts';
import type { Month } from '../month.ts';
import { signIn } from './staff.ts';

const divisions = ['service', 'topic', 'unit', 'area', 'channel', 'day'] as const;

/** Reads the month's statistics and the daily report as a supervisor and logs the responses. */
export async function readStatisticsPages(month: Month): Promise<void> {
  const { hotline, log } = month;
  await hotline.settle();
  const member = await signIn(month, 'supervisor');
  const today = dateOf(await hotline.now());
  const paths = [
    ...divisions.map((by) => `figures?from=2021-12-03&to=${today}&by=${by}`),
    `reports/${today}`,
  ];
  for (const path of paths) {
    const { status, text } = await member.get(path);
    if (status !== 200) continue;
    log.add({ kind: 'published', at: await hotline.now(), path, body: text });
  }
}

export async function readPublicStatistics({ hotline, log }: Month): Promise<void> {
  const thisMonth = dateOf(await hotline.now()).slice(0, 7);
  const paths = [`/api/performance?month=${thisMonth}`, '/open-data/figures.json'];
  for (const path of paths) {
    const { status, text } = await hotline.get(path);
    const at = await hotline.now();
    if (status === 200) log.add({ kind: 'published', at, path, body: text });
  }
}

const readLists = async (month: Month): Promise<void> => {
  const member = await signIn(month, 'supervisor');
  for (const path of ['callbacks', 'waiting', 'undelivered']) {
    const { text, status } = await member.get(path);
    const at = await month.hotline.now();
    if (status === 200) month.log.add({ kind: 'published', at, path, body: text });
  }
};

/** Reads all pages of a paginated response and logs each of them. */
const readPages = async (
  { hotline, log }: Month,
  member: Awaited<ReturnType<typeof signIn>>,
  path: string,
): Promise<void> => {
  let cursor = '';
  do {
    const mark = path.includes('?') ? '&' : '?';
    const { text, status } = await member.get(cursor ? `${path}${mark}cursor=${cursor}` : path);
    if (status !== 200) break;
    log.add({ kind: 'published', at: await hotline.now(), path, body: text });
    cursor = encodeURIComponent(/"next":"([^"]+)"/.exec(text)?.[1] ?? '');
  } while (cursor);
};

/** Reads each ticket with its access log, and the log of read lists, at the end of the month. */
export async function readAccessTraces(month: Month): Promise<void> {
  const { hotline, log } = month;
  await hotline.settle();
  await readLists(month);
  const codes = log.entries.flatMap((entry) => (entry.kind === 'opened' ? [entry.code] : []));
  for (const [at, code] of codes.entries()) {
    const member = await signIn(month, 'supervisor');
    log.add({ kind: 'saw', at: await hotline.now(), code, how: 'ticket', who: member.sub });
    await readPages(month, member, `tickets/${code}`);
    await readPages(month, member, `tickets/${code}/seen`);
    if (at % 200 === 199) await hotline.settle();
  }
  log.add({ kind: 'event', at: await hotline.now(), what: 'traces-read', detail: '' });
  const member = await signIn(month, 'supervisor');
  const until = dateOf(await hotline.now());
  const from = dateOf((await hotline.now()) - 30 * dayMs);
  await readPages(month, member, `audit?kind=list&from=${from}&to=${until}`);
}
