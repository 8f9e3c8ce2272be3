import { type Trust, writeTrust } from '../trust.ts';
import type { Say } from '../with-assembly.ts';
import type { Judged } from './judged-race.ts';
import { isWhole, type Options } from './options.ts';
import { runLives, runOrders, runRaces } from './parts.ts';

const sumOf = (judged: readonly Judged[], count: (one: Judged) => number): number =>
  judged.reduce((sum, one) => sum + count(one), 0);

type Seen = {
  races: Awaited<ReturnType<typeof runRaces>>;
  lives: Awaited<ReturnType<typeof runLives>>;
  orders: Awaited<ReturnType<typeof runOrders>>;
};

const failuresIn = ({ races, lives, orders }: Seen): number =>
  sumOf(races.judged, ({ failures }) => failures.length) +
  races.ofRun.length +
  [lives.memory, lives.table, orders].reduce((sum, { failures }) => sum + failures.length, 0);

/** A ticket's history that is in order, a life as the rules say, and an order that ends alike each count as one. */
const passesIn = (seen: Seen): number => {
  const { races, lives, orders } = seen;
  const tried =
    sumOf(races.judged, ({ tickets }) => tickets) +
    lives.memory.led +
    lives.table.led +
    orders.orders;
  return Math.max(0, tried - failuresIn(seen));
};

const trustOf = (seen: Seen, { seed, clients }: Options): Trust => {
  const { races, lives, orders } = seen;
  const told = (kind: string) => sumOf(races.judged, (one) => one.told[kind] ?? 0);
  return {
    campaign: 'history',
    title: 'Whoever is told that it is done, it is done',
    promise:
      'However many people work at the same report at the same moment, and whatever fails meanwhile, nobody is told something that is not so, and nothing that was recorded is lost, doubled or changed in silence.',
    command: `npm run campaign:history -- --seed ${seed}`,
    passed: passesIn(seen),
    failed: failuresIn(seen),
    figures: [
      [`races of ${clients} people at the same reports`, races.judged.length],
      ['reports in them', sumOf(races.judged, ({ tickets }) => tickets)],
      ['things asked and answered', sumOf(races.judged, ({ operations }) => operations)],
      ['of them done', told('recorded')],
      ['told that somebody else was first', told('stale')],
      ['never answered', sumOf(races.judged, ({ unknown }) => unknown)],
      ['faults that struck meanwhile', sumOf(races.judged, ({ struck }) => struck)],
      ['lives of two reports, drawn by chance', lives.memory.led + lives.table.led],
      ['steps in them', lives.memory.commands + lives.table.commands],
      ['of these lives, in the real table', lives.table.led],
      ['orders in which the same news came', orders.orders],
      ['pieces of news in them', orders.brought],
    ],
    limits: [
      'In the races reports are not joined with each other; in the lives they are.',
      'The database of this machine serves one after the other where the real one sometimes refuses two at once.',
    ],
  };
};

const nothing: Seen = {
  races: { judged: [], ofRun: [] },
  lives: {
    memory: { led: 0, commands: 0, failures: [] },
    table: { led: 0, commands: 0, failures: [] },
  },
  orders: { orders: 0, brought: 0, failures: [] },
};

/** Races, lives and orders: who was told what, and whether that is how it is. */
export const leadCampaign = async (
  made: string,
  options: Options,
  say: Say,
): Promise<{ failed: number }> => {
  const { only, seed } = options;
  say(`Seed ${seed}`);
  const setting = { made, options, say };
  const isLed = (part: string) => only === undefined || only === part;
  const seen: Seen = {
    orders: isLed('orders') ? await runOrders(setting) : nothing.orders,
    lives: isLed('lives') ? await runLives(setting) : nothing.lives,
    races: isLed('races') ? await runRaces(setting) : nothing.races,
  };
  const failed = failuresIn(seen);
  say(`${passesIn(seen)} passed, ${failed} failed`);
  if (isWhole(options)) await writeTrust(trustOf(seen, options));
  return { failed };
};
