import { dueWorkShards } from '../../../adapters/dynamodb/table.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { advanceWorkflow } from '../../../core/workflow/advance-workflow.ts';
import {
  type RecomputeDeadlinesDeps,
  type RecomputeDeadlinesStepResult,
  recomputePageOfDeadlines,
} from '../../../core/workflow/changes/recompute-page-of-deadlines.ts';
import { sweepTickets } from '../../../core/workflow/sweep.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import type { Progress } from '../runner/check.ts';
import type { ClockStores } from './clock-stores.ts';
import { dueHourStart, dueTicket, hourMs, withDayOff } from './due-tickets.ts';
import {
  createFaultyTimers,
  type TimerFault,
  type TimerFaultShares,
  type WorkflowWake,
} from './faulty-timers.ts';

export type HourOptions = {
  count: number;
  wrongs: TimerFaultShares;
  seed: number;
  /** True if the calendar changes in the middle of the hour: the day becomes a day off. */
  changesCalendar: boolean;
  report?(progress: Progress): void;
};

type Breach = { at: Date; dueAt: Date };

/** Result of a simulated hour: what happened to each ticket. */
export type SimulatedHour = {
  breaches: Map<TicketCode, Breach[]>;
  recomputed: Map<TicketCode, number>;
  struck: Record<TimerFault, number>;
  met: ReadonlyMap<string, ReadonlySet<TimerFault>>;
  restarted: number;
  sweeps: number;
};

const minuteMs = 60_000;
const sweepEveryMs = 5 * minuteMs;
/** Milliseconds from a change of a ticket until its workflow starts, through stream and state machine. */
const startMs = 2000;
/** Milliseconds for which functions cache the directory before they read it again. */
const byHeartMs = minuteMs;
const dayMs = 24 * hourMs;

/** Time spans to simulate, long enough for late timers and several sweeper runs. */
const spans = [
  [dueHourStart.getTime() - 30 * minuteMs, dueHourStart.getTime() + hourMs + 60 * minuteMs],
  [
    dueHourStart.getTime() + dayMs - 30 * minuteMs,
    dueHourStart.getTime() + dayMs + hourMs + 60 * minuteMs,
  ],
] as const;

const sweepCount = spans.reduce(
  (sum, [from, to]) => sum + 1 + Math.floor((to - from) / sweepEveryMs),
  0,
);

const atOnce = 32;

const inGroups = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>) => {
  for (let from = 0; from < items.length; from += atOnce) {
    await Promise.all(items.slice(from, from + atOnce).map(work));
  }
};

type Noted = Pick<SimulatedHour, 'breaches' | 'recomputed'>;

const note = (
  { after: { code, clocks }, event }: TicketChange,
  { breaches, recomputed }: Noted,
) => {
  if (event.kind === 'recomputed') recomputed.set(code, (recomputed.get(code) ?? 0) + 1);
  if (event.kind !== 'rung' || event.clock !== 'resolve' || event.percent !== 100) return;
  const breach = { at: event.at, dueAt: clocks.resolve.dueAt };
  breaches.set(code, [...(breaches.get(code) ?? []), breach]);
};

const changed = withDayOff(testDirectory);

/** Recomputes all deadlines as the state machine does: shard by shard, page by page. */
const recomputeAllDeadlines = async (ports: RecomputeDeadlinesDeps): Promise<void> => {
  for (const shard of dueWorkShards) {
    let step: RecomputeDeadlinesStepResult = {
      shard,
      directory: changed.version,
      after: '',
      isDone: false,
    };
    while (!step.isDone) step = await recomputePageOfDeadlines(step, ports);
  }
};

const openHour = ({ wrongs, seed }: HourOptions, stores: ClockStores) => {
  const timers = createFaultyTimers(wrongs, seed);
  const { breaches, recomputed }: Noted = { breaches: new Map(), recomputed: new Map() };
  let now = new Date(0);
  let changedAt = Number.POSITIVE_INFINITY;
  let restarted = 0;
  const inForce = (known = 0): Directory =>
    now.getTime() >= changedAt + known ? changed : testDirectory;
  const commit: ClockStores['tickets']['commit'] = async (change, other) => {
    const outcome = await stores.tickets.commit(change, other);
    if (outcome !== 'committed') return outcome;
    note(change, { breaches, recomputed });
    const { before, after } = change;
    if (after.run !== before.run) timers.start(now.getTime() + startMs, after);
    return outcome;
  };
  const restart: ClockStores['due']['restart'] = async (check) => {
    const isDone = await stores.due.restart(check);
    if (isDone) timers.start(now.getTime() + startMs, { ...check, run: check.run + 1 });
    return isDone;
  };
  const ports = {
    tickets: { ...stores.tickets, commit },
    directory: async () => inForce(byHeartMs),
    currentDirectory: async () => inForce(),
    now: () => now,
  };
  return {
    ...{ timers, breaches, recomputed },
    restarted: () => restarted,
    moveTo: (second: number) => {
      now = new Date(second * 1000);
    },
    async wake({ code, run }: WorkflowWake): Promise<void> {
      const answer = await advanceWorkflow({ step: 'evaluate', code, run }, ports);
      if (answer.next === 'wait' && answer.nextCheckAt) {
        timers.wait(new Date(answer.nextCheckAt), now, { code, run });
      }
    },
    async sweep(): Promise<void> {
      const alerts = { settle: async () => undefined };
      const result = await sweepTickets({
        due: { ...stores.due, restart },
        alerts,
        now: () => now,
      });
      restarted += result.restarted;
    },
    change: () => {
      changedAt = now.getTime();
    },
    recount: () =>
      recomputeAllDeadlines({
        ...ports,
        ...{ checks: { restart }, open: stores.open, directory: async () => changed },
        ...{ alerts: { request: async () => undefined }, rungAlerts: async () => [] },
      }),
  };
};

const fill = async (
  { count }: HourOptions,
  stores: ClockStores,
  { timers }: ReturnType<typeof openHour>,
): Promise<void> => {
  const numbers = Array.from({ length: count }, (_, number) => number);
  const asleepAt = new Date(dueHourStart.getTime() - dayMs);
  await inGroups(numbers, async (number) => {
    const ticket = dueTicket(number, count, testDirectory);
    await stores.add([ticket]);
    if (ticket.nextCheckAt) timers.wait(ticket.nextCheckAt, asleepAt, { ...ticket, run: 1 });
  });
};

/** Simulates an hour second by second, with timers, sweeper and recomputation, and the same hour a day later. */
export async function simulateHour(
  options: HourOptions,
  stores: ClockStores,
): Promise<SimulatedHour> {
  const hour = openHour(options, stores);
  await fill(options, stores, hour);
  const changeAt = dueHourStart.getTime() + hourMs / 2;
  let sweeps = 0;
  for (const [from, to] of spans) {
    for (let instant = from; instant <= to; instant += 1000) {
      hour.moveTo(instant / 1000);
      if (options.changesCalendar && instant === changeAt) hour.change();
      const sinceChange = instant - changeAt;
      if (options.changesCalendar && [startMs, 90_000 + startMs].includes(sinceChange)) {
        await hour.recount();
      }
      await inGroups(hour.timers.take(instant / 1000), hour.wake);
      if (instant % sweepEveryMs !== 0) continue;
      await hour.sweep();
      sweeps += 1;
      const summary = `${new Date(instant).toISOString()}, ${hour.breaches.size} escalated`;
      options.report?.({ done: sweeps, total: sweepCount, summary });
    }
  }
  const { breaches, recomputed, timers } = hour;
  const { struck, met } = timers;
  return { breaches, recomputed, struck, met, sweeps, restarted: hour.restarted() };
}
