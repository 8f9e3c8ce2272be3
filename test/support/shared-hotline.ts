import { afterAll, beforeAll } from 'vitest';
import { type RunningHotline, runningHotline } from './running-hotline.ts';

/** One hotline for all tests of a file: it starts before the first and stops after the last. */
export const sharedHotline = (at?: Date): RunningHotline => {
  const hotline = runningHotline();
  beforeAll(() => hotline.start(at), 120_000); // on a busy machine synthesis and first starts take long
  afterAll(() => hotline.stop());
  return hotline;
};
