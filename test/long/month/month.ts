import type { MonthHotline } from './hotline.ts';
import type { MonthLog } from './log.ts';
import type { MonthSize } from './size.ts';
import type { MonthState } from './state.ts';

/** State and services that all parts of the simulation share. */
export type Month = {
  seed: number;
  size: MonthSize;
  hotline: MonthHotline;
  state: MonthState;
  log: MonthLog;
};
