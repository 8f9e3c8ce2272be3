import { createReadStream, existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { linesOf } from '../../../bin/table-lines.ts';
import { leadLife } from '../faults/led-life.ts';
import type { Life, Step } from '../faults/life.ts';
import { lives } from '../faults/lives/all.ts';
import { newScore } from '../faults/score.ts';
import { freshen, rest } from '../faults/strike.ts';
import { brokenOfRun } from '../invariants/of-run.ts';
import { asking, talking } from '../privacy/more-lives.ts';
import { speakWithOperator } from '../steps/telephone.ts';
import { startWatchedRun, type WatchedRun } from '../watched-run.ts';
import { say, withAssembly } from '../with-assembly.ts';
import type { World } from '../world.ts';
import { fewOf, isInvocation, type Said, saidIn } from './payloads.ts';
import { folderOf, isKept } from './recordings.ts';

const leadStep = async (world: World, life: Life, step: Step): Promise<void> => {
  await freshen(world, life, step);
  await step.lead(world);
  await rest(world, step);
  await world.run.settle();
};

/** What the lives of the faults leave out, and yet somebody is told of; they keep no account of what had to come of it. */
const others: readonly Life[] = [
  asking,
  talking,
  { name: 'spoken with', steps: [speakWithOperator] },
].map((life) => ({
  ...life,
  steps: life.steps.map((step) => ({ ...step, leavesWrong: true })),
}));

/** Every life once, with nothing in its way; says what did not hold in the end. */
const leadAll = async (run: WatchedRun): Promise<string[]> => {
  const score = newScore();
  for (const [at, life] of [...lives, ...others].entries()) {
    await leadLife(run, life, at + 1, score, async (world, number) => {
      const step = life.steps[number];
      if (!step) return 'over';
      await leadStep(world, life, step);
      return 'on';
    });
    say(life.name);
  }
  await run.settle();
  return [...score.ofRuns, ...(await brokenOfRun(run))];
};

const saidOf = async ({ dataDirectory }: WatchedRun): Promise<Said[]> => {
  const said: Said[] = [];
  const tape = createReadStream(join(dataDirectory, 'tape.jsonl'));
  for await (const line of createInterface({ input: tape })) {
    if (isInvocation(line)) said.push(...saidIn(line));
  }
  return fewOf(said);
};

const itemsOf = async ({ table }: WatchedRun): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of linesOf(table)) if (isKept(line)) lines.push(line);
  return lines.toSorted();
};

const writeLines = async (folder: string, name: string, lines: readonly string[]) => {
  const text = `${lines.join('\n')}\n`;
  await writeFile(join(folder, name), text);
  say(`${name}: ${lines.length} lines, ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
};

/** What a day's table holds, and what was under way to functions: written once, and from then on only read. */
const record = async (made: string, folder: string): Promise<{ failed: number }> => {
  const run = await startWatchedRun(made, { tapes: true });
  try {
    const wrong = await leadAll(run);
    for (const line of wrong) say(`FAILED ${line}`);
    if (wrong.length > 0) return { failed: wrong.length };
    const said = await saidOf(run);
    await mkdir(folder, { recursive: true });
    await writeLines(folder, 'items.jsonl', await itemsOf(run));
    await writeLines(
      folder,
      'said.jsonl',
      said.map((one) => JSON.stringify(one)),
    );
    for (const [name, ofOne] of Map.groupBy(said, (one) => one.function)) {
      say(`${name}: ${ofOne.length}`);
    }
    return { failed: 0 };
  } finally {
    await run.stop();
  }
};

/** `npm run record`, or `npm run record -- 2026-12-24` for another name than today's. */
const [day = new Date().toISOString().slice(0, 10)] = process.argv.slice(2);
const folder = folderOf(day);
if (existsSync(folder)) {
  say(`${day} is recorded already, and what is recorded stays as it was`);
  process.exitCode = 1;
} else {
  await withAssembly((made) => record(made, folder));
}
