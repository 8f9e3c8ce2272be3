import type { SurgeLevel } from '../../core/contact-center/phone-state.ts';
import type { Directory } from '../../core/directory/directory.ts';
import type { CallEnvironment } from '../../local/connect/call-environment.ts';
import type { AssumedValues, SurgeRule } from './assumptions.ts';
import type { CallerDay } from './caller-day.ts';
import type { Shift } from './day-hours.ts';
import type { SurgeHotline } from './hotline.ts';
import type { Operators } from './operators.ts';
import type { SimulatedTelephone } from './telephone.ts';
import type { VirtualTimeline } from './timeline.ts';

export type DayOptions = {
  callers: number;
  assumed: AssumedValues;
  seed: number;
  /** Midnight at the start of the simulated day. */
  midnight: Date;
  directory: Directory;
  telephone: SimulatedTelephone;
  hourShares: readonly number[];
  supervisor: SurgeRule;
};

export type PhoneDayCounters = {
  linesInUse: number;
  maxLines: number;
  secondsIn: number;
  secondsOut: number;
  /** Seconds from answering a call to opening its ticket, one number per ticket. */
  toTicketSeconds: number[];
  promised: number;
  calledBack: number;
  maxPending: number;
  minutesAt: Map<SurgeLevel, number>;
};

export function createPhoneDayCounters(): PhoneDayCounters {
  return {
    linesInUse: 0,
    maxLines: 0,
    secondsIn: 0,
    secondsOut: 0,
    toTicketSeconds: [],
    promised: 0,
    calledBack: 0,
    maxPending: 0,
    minutesAt: new Map(),
  };
}

export type PhoneDay = {
  setting: DayOptions;
  timeline: VirtualTimeline;
  operators: Operators;
  hotline: SurgeHotline;
  world(): CallEnvironment;
  tally: PhoneDayCounters;
  journeys: CallerDay[];
  byContact: Map<string, CallerDay>;
  instantOf(seconds: number): Date;
  secondOf(instant: Date): number;
  shifts: readonly Shift[];
};

export const daySeconds = 86_400;
