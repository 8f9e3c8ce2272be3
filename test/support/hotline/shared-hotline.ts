import { afterAll, beforeAll, describe } from 'vitest';
import {
  type HotlineStartOptions,
  type RunningHotline,
  runningHotline,
} from './running-hotline.ts';

/** Loads a test file, whose tests use the hotline through `sharedHotline()`. */
type LoadScenario = () => Promise<unknown>;

let running: RunningHotline | undefined;

/**
 * Runs scenarios one after the other on one hotline, each in a `describe` of its name, because booting a hotline costs as
 * much as most scenarios. The clock only moves forward, so scenarios that move it far come last.
 */
export function onOneHotline(
  scenarios: Readonly<Record<string, LoadScenario>>,
  start?: HotlineStartOptions,
): void {
  const hotline = runningHotline();
  beforeAll(() => hotline.start(start), 120_000); // synthesis and the first boot take long on a busy machine
  afterAll(() => hotline.stop());
  for (const [name, load] of Object.entries(scenarios)) {
    describe(name, async () => {
      running = hotline;
      await load();
    });
  }
}

/**
 * Returns the hotline of the running scenario group. Other scenarios have used it before, so a test must rely on its own
 * tickets only.
 */
export function sharedHotline(): RunningHotline {
  if (!running) throw new Error('A scenario runs as part of a group: see onOneHotline');
  return running;
}
