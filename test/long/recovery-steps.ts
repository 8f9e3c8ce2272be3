import type { LongHarness } from './long-harness.ts';

/** Waiting times in increasing order, with the retry that each includes. */
const recoverySteps = [
  { wait: 'PT0S', for: 'at once' },
  { wait: 'PT15S', for: 'a retry of the stream or the journey' },
  { wait: 'PT4M', for: 'a retry of an event' },
  { wait: 'PT20M', for: 'a sweep' },
  { wait: 'PT80M', for: 'a sweep that chases messages' },
] as const;
export type RepairedBy = (typeof recoverySteps)[number]['for'] | 'a redrive';
export const repairNames: RepairedBy[] = [...recoverySteps.map((one) => one.for), 'a redrive'];

/** Redrives the dead-letter queues as the runbook describes, at most three times. */
const redrive = async ({ run, counts }: LongHarness): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    const { redriven, left } = await run.redrive();
    counts.redriven += redriven;
    await run.advance('PT4M');
    if (left === 0) return;
  }
};

/**
 * Waits with increasing times until nothing is wrong and returns what repaired it. Throws the remaining problems after the
 * last wait.
 */
export async function waitUntilCorrect(
  harness: LongHarness,
  wrong: () => Promise<string[]>,
): Promise<RepairedBy> {
  for (const { wait, for: healer } of recoverySteps) {
    await harness.run.advance(wait);
    if ((await wrong()).length > 0) continue;
    // dead letters raise an alarm even if nothing is wrong
    if ((await harness.run.deadLetters()).length > 0) await redrive(harness);
    return healer;
  }
  await redrive(harness);
  const left = [
    ...(await wrong()),
    ...(await harness.run.deadLetters()).map(({ queue }) => `${queue} has a letter`),
  ];
  if (left.length > 0) throw new Error(left.join('; '));
  return 'a redrive';
}
