import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { leadLife } from '../faults/led-life.ts';
import { lives } from '../faults/lives/all.ts';
import { newScore } from '../faults/score.ts';
import { freshen } from '../faults/strike.ts';
import { startWatchedRun } from '../watched-run.ts';
import { say, withAssembly } from '../with-assembly.ts';
import { queueKeys, saidIn } from './said.ts';
import { oneByOne, sieve } from './sieve.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/recorded');

/** So that what runs by the clock has run. */
const aftermath = 'PT30H';

/**
 * `npm run record`: leads every life once, and keeps of what each function was given an example of each shape, under the
 * day's name: what is under way when a later version comes must be read by that one.
 */
await withAssembly(async (made) => {
  const run = await startWatchedRun(made, { tapes: true });
  try {
    const score = newScore();
    for (const [at, life] of lives.entries()) {
      await leadLife(run, life, at + 1, score, async (world, step) => {
        const next = life.steps[step];
        if (!next) return 'over';
        await freshen(world, life, next);
        await next.lead(world);
        await run.settle();
        return 'on';
      });
      say(`${life.name} was led`);
    }
    await run.advance(aftermath);
    const kept = sieve((await saidIn(run.dataDirectory)).flatMap(oneByOne));
    const folder = join(fixtures, new Date().toISOString().slice(0, 10));
    await mkdir(folder, { recursive: true });
    const lines = [...kept, ...(await queueKeys(run.dataDirectory))];
    await writeFile(
      join(folder, 'said.jsonl'),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    );
    const names = new Set(kept.map(({ function: name }) => name));
    say(`${kept.length} examples of ${names.size} functions`);
    return { failed: 0 };
  } finally {
    await run.stop();
  }
});
