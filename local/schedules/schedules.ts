import * as z from 'zod';
import type { Clock, ComponentWithTimers } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { findEarliestInstant } from '../time/earliest-instant.ts';
import type { ScheduleDefinition } from './schedule-definition.ts';

type SchedulesDeps = {
  definitions: ScheduleDefinition[];
  invocations: Pick<AsyncInvocations, 'send'>;
  /**
   * Returns a function that computes when the scheduled function has work next, so that runs before that time can be
   * skipped. Returns undefined when every run is needed.
   */
  workOf?(functionArn: string): (() => Date | undefined) | undefined;
  /** Returns true while the function is simulated as unreachable, as if the schedule had no permission to invoke it. */
  isUnreachable?(functionArn: string): boolean;
  queues?: Pick<DeadLetterQueues, 'send'>;
  store: SqliteStore;
  clock: Clock;
};

const Due = z.object({ due: z.number().nullable() }).optional();

/**
 * Opens the scheduler, which sends each schedule's event to its function at the due time. Due times persist across restarts.
 */
export function createScheduler(deps: SchedulesDeps): ComponentWithTimers {
  const { definitions, store, clock } = deps;
  store.exec(
    'CREATE TABLE IF NOT EXISTS schedules (id TEXT PRIMARY KEY, expression TEXT NOT NULL, due INTEGER)',
  );
  const select = store.prepare('SELECT due FROM schedules WHERE id = ? AND expression = ?');
  const upsert = store.prepare(
    'INSERT OR REPLACE INTO schedules (id, expression, due) VALUES (?, ?, ?)',
  );
  const dueTimes = new Map<ScheduleDefinition, Date | undefined>();

  function plan(schedule: ScheduleDefinition, due: Date | undefined): void {
    dueTimes.set(schedule, due);
    upsert.run(schedule.id, schedule.expression, due?.getTime() ?? null);
  }

  function fire(schedule: ScheduleDefinition, due: Date): void {
    store.exec('BEGIN');
    plan(schedule, schedule.nextAfter(due));
    invokeSchedule(schedule, due, deps);
    store.exec('COMMIT');
  }

  for (const schedule of definitions) {
    const stored = Due.parse(select.get(schedule.id, schedule.expression));
    plan(schedule, stored ? fromStore(stored.due) : schedule.nextAfter(clock.now()));
  }
  const dueNow = (): [ScheduleDefinition, Date][] =>
    [...dueTimes].flatMap(([schedule, planned]): [ScheduleDefinition, Date][] => {
      const due = planned && findNextUsefulRun(schedule, planned, deps);
      return due ? [[schedule, due]] : [];
    });
  return {
    name: 'EventBridge Scheduler',
    nextDueAt: () => findEarliestInstant(dueNow().map(([, due]) => due)),
    runDue: async () => {
      for (const [schedule, due] of dueNow()) {
        if (due <= clock.now()) fire(schedule, due);
      }
    },
    isQuiet: () => true,
  };
}

/**
 * Returns the first scheduled run, at or after the planned one, in which the function has work; undefined when it has none.
 * Earlier runs are skipped.
 */
function findNextUsefulRun(
  { functionArn, nextAfter }: ScheduleDefinition,
  planned: Date,
  { workOf }: SchedulesDeps,
): Date | undefined {
  const work = workOf?.(functionArn);
  if (!work) return planned;
  const from = work();
  if (!from || from <= planned) return from && planned;
  const period = (nextAfter(planned) ?? planned).getTime() - planned.getTime();
  if (period === 0) return planned;
  const skipped = Math.ceil((from.getTime() - planned.getTime()) / period);
  return new Date(planned.getTime() + skipped * period);
}

/**
 * Invokes a schedule's function. If the function is unreachable, stores the event in the schedule's dead-letter queue. The
 * message body includes the function's ARN, because local queues have no message attributes.
 */
function invokeSchedule(
  schedule: ScheduleDefinition,
  due: Date,
  schedulesDeps: SchedulesDeps,
): void {
  const { functionArn, deadLetterArn } = schedule;
  const event = schedule.eventFor(due);
  if (!schedulesDeps.isUnreachable?.(functionArn))
    schedulesDeps.invocations.send(functionArn, event);
  else if (deadLetterArn) {
    schedulesDeps.queues?.send(deadLetterArn, {
      requestContext: { functionArn },
      requestPayload: event,
    });
  }
}

const fromStore = (due: number | null): Date | undefined =>
  due === null ? undefined : new Date(due);
