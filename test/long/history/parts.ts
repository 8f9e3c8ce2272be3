import { brokenOfRun } from '../invariants/of-run.ts';
import { startMadeTable } from '../made-table.ts';
import { startWatchedRun } from '../watched-run.ts';
import type { Say } from '../with-assembly.ts';
import { type Judged, judgeRace } from './judged-race.ts';
import { inTable, type Lives, leadLives } from './lives.ts';
import type { Options } from './options.ts';
import { consumers, type InOrders, inEveryOrder } from './streams/in-every-order.ts';

export type Setting = { made: string; options: Options; say: Say };

const again = (flags: string): string => `  npm run campaign:history -- ${flags}`;

export type Races = { judged: Judged[]; ofRun: string[] };

/** One race after the other on one hotline, which then is looked at as a whole. */
export const runRaces = async ({ made, options, say }: Setting): Promise<Races> => {
  const { seed, races, clients, acts: actsEach, tickets } = options;
  const run = await startWatchedRun(made);
  const judged: Judged[] = [];
  try {
    for (let number = 0; number < races; number += 1) {
      const one = await judgeRace(run, { seed: seed + number, clients, actsEach, tickets });
      judged.push(one);
      const { operations, struck, failures } = one;
      say(
        `race ${number + 1} of ${races}: ${operations} operations, ${struck} faults, ${failures.length} failed`,
      );
      const flags = `--only races --races 1 --seed ${seed + number}`;
      for (const failure of failures) say(`FAILED ${failure}\n${again(flags)}`);
    }
    const ofRun = await brokenOfRun(run);
    for (const one of ofRun) say(`FAILED of the run as a whole: ${one}`);
    return { judged, ofRun };
  } finally {
    await run.stop();
  }
};

const inMemoryMost = 60;
const inTableMost = 40;
const batch = 1000;

const addLives = (all: Lives, { led, commands, failures }: Lives): Lives => ({
  led: all.led + led,
  commands: all.commands + commands,
  failures: [...all.failures, ...failures],
});

const noLives: Lives = { led: 0, commands: 0, failures: [] };

/** Lives that chance draws: most of them in memory, some on the real engine. */
export const runLives = async ({
  made,
  options,
  say,
}: Setting): Promise<{ memory: Lives; table: Lives }> => {
  const { seed, lives, 'in-table': count } = options;
  let memory = noLives;
  for (let from = 0; from < lives; from += batch) {
    const some = { count: Math.min(batch, lives - from), most: inMemoryMost, seed: seed + from };
    const led = await leadLives(some);
    memory = addLives(memory, led);
    say(`lives: ${memory.led} of ${lives}, ${memory.failures.length} failed`);
    for (const failure of led.failures) {
      say(`FAILED ${failure}\n${again(`--only lives --lives ${some.count} --seed ${some.seed}`)}`);
    }
  }
  if (count === 0) return { memory, table: noLives };
  const table = await startMadeTable(made);
  try {
    const stores = () => inTable(table);
    const led = await leadLives({ count, most: inTableMost, seed, stores });
    say(`lives in the table: ${led.led}, ${led.failures.length} failed`);
    const flags = `--only lives --lives 0 --in-table ${count} --seed ${seed}`;
    for (const failure of led.failures) say(`FAILED ${failure}\n${again(flags)}`);
    return { memory, table: led };
  } finally {
    await table.stop();
  }
};

const orderNumbers = 10_000;

/** Whatever follows a stream, with the same events in every order. */
export const runOrders = async ({ made, options, say }: Setting): Promise<InOrders> => {
  const { seed, share } = options;
  const table = await startMadeTable(made);
  const all: InOrders = { orders: 0, brought: 0, failures: [] };
  try {
    for (const [at, consumer] of consumers.entries()) {
      const first = at * orderNumbers;
      const { orders, brought, failures } = await inEveryOrder(consumer, {
        ...{ table, share, seed, first },
      });
      say(`${consumer.name}: ${orders} orders, ${brought} events, ${failures.length} failed`);
      const flags = `--only orders --share ${share} --seed ${seed}`;
      for (const failure of failures.slice(0, 5)) say(`FAILED ${failure}\n${again(flags)}`);
      all.orders += orders;
      all.brought += brought;
      all.failures.push(...failures);
    }
    return all;
  } finally {
    await table.stop();
  }
};
