import { setTimeout } from 'node:timers/promises';

const stepMilliseconds = 25;
const maxSteps = 10;

/** Waits a random time before a retry: at most 25 ms for each version conflict so far, and never more than 250 ms. */
export async function pauseBeforeRetry(conflicts: number): Promise<void> {
  await setTimeout(Math.random() * stepMilliseconds * Math.min(conflicts, maxSteps));
}
