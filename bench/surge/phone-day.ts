import type { SurgeLevel } from '../../core/contact-center/model/phone-state.ts';
import type { Directory } from '../../core/directory/model/directory.ts';
import type { CallEnvironment } from '../../flow-tools/simulator/environment/call-environment.ts';
import type { AssumedValues, SurgeRule } from './assumptions.ts';
import type { CallerDayRecord } from './caller/caller-day.ts';
import type { SimulatedContactFlows } from './caller/simulated-contact-flows.ts';
import type { SimulatedFlowFunction } from './caller/simulated-flow-function.ts';
import type { OperatorShift } from './staff/operator-shifts.ts';
import type { SimulatedOperators } from './staff/operators.ts';
import type { VirtualTimeline } from './timeline.ts';

export type PhoneDayOptions = {
  callers: number;
  assumed: AssumedValues;
  seed: number;
  /** Midnight at the start of the simulated day. */
  midnight: Date;
  directory: Directory;
  telephone: SimulatedContactFlows;
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
  options: PhoneDayOptions;
  timeline: VirtualTimeline;
  operators: SimulatedOperators;
  hotline: SimulatedFlowFunction;
  createEnvironment(): CallEnvironment;
  counters: PhoneDayCounters;
  journeys: CallerDayRecord[];
  byContact: Map<string, CallerDayRecord>;
  instantOf(seconds: number): Date;
  secondOf(instant: Date): number;
  shifts: readonly OperatorShift[];
};

export const secondsPerDay = 86_400;
