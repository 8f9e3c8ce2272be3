import type { LongHarness } from './world.ts';

/** How long is waited, and what has its turn in that time. */
const patience = [
  { wait: 'PT0S', for: 'at once' },
  { wait: 'PT15S', for: 'a retry of the stream or the journey' },
  { wait: 'PT4M', for: 'a retry of an event' },
  { wait: 'PT20M', for: 'a sweep' },
  { wait: 'PT80M', for: 'a sweep that chases messages' },
] as const;
export type HealedBy = (typeof patience)[number]['for'] | 'a redrive';
export const healers: HealedBy[] = [...patience.map((one) => one.for), 'a redrive'];

/** Nobody is alarmed for nothing: what waits among the dead letters is redriven by a person, as the runbook says. */
const redrive = async ({ run, counts }: LongHarness): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    const { redriven, left } = await run.redrive();
    counts.redriven += redriven;
    await run.advance('PT4M');
    if (left === 0) return;
  }
};

/** Waits as long as it may take until nothing is wrong any more; says what it took, or throws what is still wrong. */
export const until = async (
  world: LongHarness,
  wrong: () => Promise<string[]>,
): Promise<HealedBy> => {
  for (const { wait, for: healer } of patience) {
    await world.run.advance(wait);
    if ((await wrong()).length > 0) continue;
    // somebody was called because of what lies there, though all is well without it
    if ((await world.run.deadLetters()).length > 0) await redrive(world);
    return healer;
  }
  await redrive(world);
  const left = [
    ...(await wrong()),
    ...(await world.run.deadLetters()).map(({ queue }) => `${queue} has a letter`),
  ];
  if (left.length > 0) throw new Error(left.join('; '));
  return 'a redrive';
};
