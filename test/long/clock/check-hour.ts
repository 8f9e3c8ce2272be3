import { testDirectory } from '../../support/directory/test-directory.ts';
import { dueHourStart, dueTicket, hourMs } from './due-tickets.ts';
import type { HourOptions, SimulatedHour } from './simulated-hour.ts';

export type HourResult = {
  failures: string[];
  escalated: number;
  /** 99th percentile of the seconds from deadline to escalation, for tickets whose timers all fired on time. */
  lateInTime: number;
  /** Longest delay in seconds for tickets whose timer was late or never fired. */
  lateAtMost: number;
  movedByCalendar: number;
};

/** Maximum delay by the sweeper: the second run after a missed check restarts the workflow. */
const sweptWithinMs = (2 * 5 + 1) * 60_000;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

type Late = { ms: number; isInTime: boolean };

const wrongOf = (
  number: number,
  { count, changesCalendar }: HourOptions,
  { breaches, recomputed, met }: SimulatedHour,
  late: Late[],
): string[] => {
  const { code, openedAt } = dueTicket(number, count, testDirectory);
  const [breach, ...more] = breaches.get(code) ?? [];
  if (!breach)
    return [`${code}, opened ${openedAt.toISOString()}, missed its deadline without escalation`];
  const ms = breach.at.getTime() - breach.dueAt.getTime();
  late.push({ ms, isInTime: (met.get(code)?.size ?? 0) === 0 });
  const isMoved = breach.dueAt.getTime() > dueHourStart.getTime() + 2 * hourMs;
  const recounts = recomputed.get(code) ?? 0;
  return [
    ...(more.length > 0 ? [`${code} was escalated ${1 + more.length} times`] : []),
    ...(ms < 0 ? [`${code} was escalated ${-ms} ms before its deadline`] : []),
    ...(ms > sweptWithinMs ? [`${code} was escalated ${Math.round(ms / 1000)} s late`] : []),
    ...(isMoved && recounts !== 1
      ? [`the deadlines of ${code} were recomputed ${recounts} times`]
      : []),
    ...(!changesCalendar && recounts > 0
      ? [`the deadlines of ${code} changed without a calendar change`]
      : []),
  ];
};

/** Verifies that every missed deadline was escalated once, not early, and soon, whatever its timers did. */
export function checkHour(options: HourOptions, played: SimulatedHour): HourResult {
  const late: Late[] = [];
  const numbers = Array.from({ length: options.count }, (_, number) => number);
  const failures = numbers.flatMap((number) => wrongOf(number, options, played, late));
  const inTime = late.filter(({ isInTime }) => isInTime).map(({ ms }) => ms);
  return {
    failures,
    escalated: played.breaches.size,
    lateInTime: percentile(inTime, 0.99) / 1000,
    lateAtMost: late.reduce((most, { ms }) => Math.max(most, ms), 0) / 1000,
    movedByCalendar: played.recomputed.size,
  };
}
