import { leadParts } from '../lead-parts.ts';
import type { SeenPart } from '../seen-parts.ts';
import type { Say } from '../with-assembly.ts';
import type { Judged } from './judged-race.ts';
import { isWhole, type Options, type Part, parts } from './options.ts';
import { runLives, runOrders, runRaces, type Setting } from './parts.ts';

const sumOf = (judged: readonly Judged[], count: (one: Judged) => number): number =>
  judged.reduce((sum, one) => sum + count(one), 0);

/** A ticket's history that is in order counts as passed. */
const seeRaces = async (setting: Setting): Promise<SeenPart> => {
  const { judged, ofRun } = await runRaces(setting);
  const told = (kind: string) => sumOf(judged, (one) => one.told[kind] ?? 0);
  const tickets = sumOf(judged, (one) => one.tickets);
  const failed = sumOf(judged, ({ failures }) => failures.length) + ofRun.length;
  return {
    ...{ part: 'races', passed: Math.max(0, tickets - failed), failed },
    figures: [
      [`races of ${setting.options.clients} people at the same reports`, judged.length],
      ['reports in them', tickets],
      ['things asked and answered', sumOf(judged, ({ operations }) => operations)],
      ['of them done', told('recorded')],
      ['told that somebody else was first', told('stale')],
      ['never answered', sumOf(judged, ({ unknown }) => unknown)],
      ['faults that struck meanwhile', sumOf(judged, ({ struck }) => struck)],
    ],
  };
};

const seeLives = async (setting: Setting): Promise<SeenPart> => {
  const { memory, table } = await runLives(setting);
  const led = memory.led + table.led;
  const failed = memory.failures.length + table.failures.length;
  return {
    ...{ part: 'lives', passed: led - failed, failed },
    figures: [
      ['lives of two reports, drawn by chance', led],
      ['steps in them', memory.commands + table.commands],
      ['of these lives, in the real table', table.led],
    ],
  };
};

const seeOrders = async (setting: Setting): Promise<SeenPart> => {
  const { orders, brought, failures } = await runOrders(setting);
  return {
    ...{ part: 'orders', passed: orders - failures.length, failed: failures.length },
    figures: [
      ['orders in which the same news came', orders],
      ['pieces of news in them', brought],
    ],
  };
};

const see: Record<Part, (setting: Setting) => Promise<SeenPart>> = {
  ...{ orders: seeOrders, lives: seeLives, races: seeRaces },
};

const about = {
  campaign: 'history',
  title: 'Whoever is told that it is done, it is done',
  promise:
    'However many people work at the same report at the same moment, and whatever fails meanwhile, nobody is told something that is not so, and nothing that was recorded is lost, doubled or changed in silence.',
  limits: [
    'In the races reports are not joined with each other; in the lives they are.',
    'The database of this machine serves one after the other where the real one sometimes refuses two at once.',
  ],
};

/** Races, lives and orders: who was told what, and whether that is how it is. */
export const leadCampaign = (
  made: string,
  options: Options,
  say: Say,
): Promise<{ failed: number }> =>
  leadParts({
    ...{ about, parts, say, only: options.only, seed: options.seed, isWhole: isWhole(options) },
    see: (part) => see[part]({ made, options, say }),
  });
