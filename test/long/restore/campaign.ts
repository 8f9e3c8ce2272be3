import { isTicketLine, putLines } from '../../../adapters/dynamodb/table-copy.ts';
import { linesOf } from '../../../bin/table-lines.ts';
import { broken } from '../invariants/at-rest.ts';
import { brokenOfRun } from '../invariants/of-run.ts';
import { type Trust, writeTrust } from '../trust.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { type Say, say } from '../with-assembly.ts';
import type { World } from '../world.ts';
import { differences, emptied, pictureOf } from './copied.ts';
import { leadSteps } from './lives.ts';

type Seen = { items: number; readPerSecond: number; writtenPerSecond: number; wrong: string[] };

const seconds = (begun: number): number => Math.max((performance.now() - begun) / 1000, 0.001);

/** Copies the table away, loses all of it, and puts the copy into the empty table. */
const loseAndRestore = async ({ table }: WatchedRun): Promise<Seen> => {
  const before = await pictureOf(table);
  const reading = performance.now();
  const lines: string[] = [];
  for await (const line of linesOf(table)) lines.push(line);
  const readPerSecond = Math.round(lines.length / seconds(reading));
  await emptied(table);
  const nothing = await pictureOf(table);
  const writing = performance.now();
  const [tickets, others] = [true, false].map((are) =>
    lines.filter((line) => isTicketLine(line) === are),
  );
  const items = (await putLines(table, others ?? [])) + (await putLines(table, tickets ?? []));
  const writtenPerSecond = Math.round(items / seconds(writing));
  const wrong = [
    ...(nothing.items === 0 ? [] : ['the table was not empty in between']),
    ...differences(before, await pictureOf(table)),
  ];
  return { items, readPerSecond, writtenPerSecond, wrong };
};

/** After the copy is back, time goes on: deadlines ring, and nobody is told anything twice. */
const goesOn = async (run: WatchedRun, worlds: readonly World[]): Promise<string[]> => {
  const newest = (await run.outbox())[0]?.id ?? '0';
  await run.advance('PT10M');
  const again = await run.outbox(newest);
  const twice = again.map(
    ({ alert, ticket }) => `${alert} of ${ticket} went out because of the copy`,
  );
  await run.advance('PT6H');
  const wrong = await Promise.all(worlds.map(broken));
  return [...twice, ...wrong.flat(), ...(await brokenOfRun(run))];
};

const trustOf = ({ items, readPerSecond, writtenPerSecond }: Seen, score: number[]): Trust => ({
  ...{ campaign: 'restore', title: 'Restore', command: 'npm run drill:restore' },
  promise:
    'If everything that was stored is lost, the copy brings all of it back, and work goes on.',
  ...{ passed: score[0] ?? 0, failed: score[1] ?? 0 },
  figures: [
    ['things stored, lost and brought back', items],
    ['copied away in a second', readPerSecond],
    ['put back in a second', writtenPerSecond],
  ],
  limits: [
    'On a laptop’s store; Amazon’s own restore to a second makes a table of another name, which only a deployment can show (docs/runbook.md#restore).',
  ],
});

/** Export, an empty table, import; then everything must be as it was, and go on. */
export const leadRestore = async (
  run: WatchedRun,
  lives: number,
  tell: Say = say,
): Promise<{ failed: number; trust: Trust }> => {
  const worlds = await leadSteps(run, lives);
  const seen = await loseAndRestore(run);
  tell(
    `${seen.items} items, ${seen.readPerSecond} read and ${seen.writtenPerSecond} written a second`,
  );
  const wrong = [...seen.wrong, ...(await goesOn(run, worlds))];
  for (const line of wrong) tell(`FAILED ${line}`);
  const checks = worlds.length + 3;
  const score = [checks - Math.min(wrong.length, checks), wrong.length];
  tell(`${score[0]} passed, ${score[1]} failed`);
  return { failed: wrong.length, trust: trustOf(seen, score) };
};

export const leadRestoreAndTell = async (made: string): Promise<{ failed: number }> => {
  const run = await startWatchedRun(made);
  try {
    const { failed, trust } = await leadRestore(run, 16);
    await writeTrust(trust);
    return { failed };
  } finally {
    await run.stop();
  }
};
