import { afterAll, beforeAll } from 'vitest';
import { type RunningHotline, runningHotline, type Start } from './running-hotline.ts';

/** One hotline for all tests of a file: it starts before the first and stops after the last. */
export const sharedHotline = (how?: Start): RunningHotline => {
  const hotline = runningHotline();
  beforeAll(() => hotline.start(how), 120_000); // on a busy machine synthesis and first starts take long
  afterAll(() => hotline.stop());
  return hotline;
};
