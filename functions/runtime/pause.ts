import { setTimeout } from 'node:timers/promises';

const stepMilliseconds = 25;
const maxSteps = 10;

/** Waits a random time before a retry: up to 25 ms per version conflict so far, at most 250 ms. */
export async function pauseBeforeRetry(conflicts: number): Promise<void> {
  await setTimeout(Math.random() * stepMilliseconds * Math.min(conflicts, maxSteps));
}
