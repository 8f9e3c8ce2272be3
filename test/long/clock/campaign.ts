import { leadParts } from '../lead-parts.ts';
import { startMadeTable } from '../made-table.ts';
import type { SeenPart } from '../seen-parts.ts';
import type { Say } from '../with-assembly.ts';
import { type AssemblyHour, leadAssemblyHour } from './assembly-hour.ts';
import { type JudgedHour, judgeHour } from './judged-hour.ts';
import { isWhole, type Options, type Part, parts } from './options.ts';
import { playHour } from './played-hour.ts';
import { mixedScene, type Scene, scenes } from './scenes.ts';
import { memoryStores, type Stores, tableStores } from './stores.ts';

type Setting = { made: string; options: Options; say: Say };

type SeenHour = JudgedHour & { scene: string; count: number; struck: number; restarted: number };

const mostTold = 10;

const seeHour = async (
  scene: Scene,
  { count, stores, flags }: { count: number; stores: Stores; flags: string },
  { options: { seed }, say }: Setting,
): Promise<SeenHour> => {
  const options = { ...scene, count, seed, say: process.stdout.isTTY ? say : undefined };
  const began = performance.now();
  const played = await playHour(options, stores);
  const judged = judgeHour(options, played);
  const seconds = Math.round((performance.now() - began) / 1000);
  const struck = Object.values(played.struck).reduce((sum, one) => sum + one, 0);
  say(
    `${scene.name}: ${count} tickets, ${judged.escalated} escalated, ${struck} timers wrong, ${played.restarted} found by the sweeper, at most ${judged.lateAtMost} s late, ${judged.failures.length} failed, ${seconds} s`,
  );
  for (const failure of judged.failures.slice(0, mostTold)) {
    say(`FAILED ${failure}\n  npm run campaign:clock -- ${flags} --seed ${seed}`);
  }
  return { ...judged, count, struck, scene: scene.name, restarted: played.restarted };
};

const inRules = async (setting: Setting): Promise<SeenHour[]> => {
  const { tickets: count } = setting.options;
  const seen: SeenHour[] = [];
  for (const scene of scenes) {
    const flags = `--only rules --tickets ${count}`;
    seen.push(await seeHour(scene, { count, stores: memoryStores(), flags }, setting));
  }
  return seen;
};

const inTable = async (setting: Setting): Promise<SeenHour> => {
  const { made, options } = setting;
  const count = options['in-table'];
  const table = await startMadeTable(made);
  try {
    const flags = `--only table --in-table ${count}`;
    return await seeHour(mixedScene, { count, stores: tableStores(table), flags }, setting);
  } finally {
    await table.stop();
  }
};

const inAssembly = async ({ made, options, say }: Setting): Promise<AssemblyHour> => {
  const { seed, 'in-assembly': count } = options;
  const seen = await leadAssemblyHour({ made, count, seed, wrongs: mixedScene.wrongs });
  const { breaches, failures } = seen;
  say(`the whole assembly: ${count} tickets, ${breaches} escalated, ${failures.length} failed`);
  for (const failure of failures.slice(0, mostTold)) {
    say(`FAILED ${failure}\n  npm run campaign:clock -- --only assembly --seed ${seed}`);
  }
  return seen;
};

const sumOf = (hours: readonly SeenHour[], count: (hour: SeenHour) => number): number =>
  hours.reduce((sum, hour) => sum + count(hour), 0);

const partOf = (part: Part, hours: readonly SeenHour[], figures: SeenPart['figures']): SeenPart => {
  const failed = sumOf(hours, ({ failures }) => failures.length);
  return {
    part,
    passed: Math.max(0, sumOf(hours, ({ count }) => count) - failed),
    failed,
    figures,
  };
};

const seeRules = async (setting: Setting): Promise<SeenPart> => {
  const hours = await inRules(setting);
  const none = hours.find(({ scene }) => scene.startsWith('no timer'));
  return partOf('rules', hours, [
    ['reports due within one hour after Tết', setting.options.tickets],
    ['hours of that kind that were played', hours.length],
    ['deadlines that were broken and told once', sumOf(hours, ({ escalated }) => escalated)],
    ['alarm clocks that came early, late, twice or never', sumOf(hours, ({ struck }) => struck)],
    ['reports that only the sweep found', sumOf(hours, ({ restarted }) => restarted)],
    ['seconds late where the alarm clock was right, 99 of 100', hours[0]?.lateInTime ?? 0],
    ['seconds late at most where none came at all', none?.lateAtMost ?? 0],
  ]);
};

const seeTable = async (setting: Setting): Promise<SeenPart> => {
  const hour = await inTable(setting);
  return partOf('table', [hour], [['the same in the real table', hour.count]]);
};

const seeAssembly = async (setting: Setting): Promise<SeenPart> => {
  const { tickets, breaches, failures } = await inAssembly(setting);
  return {
    ...{ part: 'assembly', passed: Math.max(0, tickets - failures.length) },
    failed: failures.length,
    figures: [
      ['reports in the whole hotline, with messages and all', tickets],
      ['deadlines broken there, each told once', breaches],
    ],
  };
};

const see: Record<Part, (setting: Setting) => Promise<SeenPart>> = {
  ...{ rules: seeRules, table: seeTable, assembly: seeAssembly },
};

const about = {
  campaign: 'clock',
  title: 'No deadline passes in silence',
  promise:
    'Whoever lets a deadline pass is told of once and in time, across holidays too, even if a hundred thousand reports are due in the same hour, the calendar changes meanwhile, or the hotline’s own alarm clocks fail.',
  limits: [
    'The hundred thousand are decided by the rules as they are deployed, in memory; fewer of the same kind in the real table, and fewer still in the whole hotline, where the sweep comes once an hour and not every five minutes.',
  ],
};

/** Hours in which a great many deadlines are broken, and clocks that go wrong. */
export const leadCampaign = (
  made: string,
  options: Options,
  say: Say,
): Promise<{ failed: number }> =>
  leadParts({
    ...{ about, parts, say, only: options.only, seed: options.seed, isWhole: isWhole(options) },
    see: (part) => see[part]({ made, options, say }),
  });
