import * as z from 'zod';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Clock, TimedPart } from '../parts.ts';
import type { Queues } from '../queues.ts';
import type { Store } from '../store.ts';
import { earliest } from '../time/earliest.ts';
import type { ScheduleDefinition } from './schedule-definition.ts';

type Setting = {
  definitions: ScheduleDefinition[];
  invocations: Pick<AsyncInvocations, 'send'>;
  /** When there is something to do for the function of a schedule; the schedule rests until then. */
  workOf?(functionArn: string): (() => Date | undefined) | undefined;
  /** Whether that function can't be called at all, as without the right to. */
  isUnreachable?(functionArn: string): boolean;
  queues?: Pick<Queues, 'send'>;
  store: Store;
  clock: Clock;
};

const Due = z.object({ due: z.number().nullable() }).optional();

/** Sends each schedule's event when its time comes; the next time outlives the process. */
export function openSchedules(setting: Setting): TimedPart {
  const { definitions, store, clock } = setting;
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
    give(schedule, due, setting);
    store.exec('COMMIT');
  }

  for (const schedule of definitions) {
    const kept = Due.parse(select.get(schedule.id, schedule.expression));
    plan(schedule, kept ? fromStore(kept.due) : schedule.nextAfter(clock.now()));
  }
  const dueNow = (): [ScheduleDefinition, Date][] =>
    [...dueTimes].flatMap(([schedule, planned]): [ScheduleDefinition, Date][] => {
      const due = planned && notIdle(schedule, planned, setting);
      return due ? [[schedule, due]] : [];
    });
  return {
    name: 'EventBridge Scheduler',
    nextDueAt: () => earliest(dueNow().map(([, due]) => due)),
    runDue: async () => {
      for (const [schedule, due] of dueNow()) {
        if (due <= clock.now()) fire(schedule, due);
      }
    },
    isQuiet: () => true,
  };
}

/**
 * Returns the first time of the schedule, from the planned one on, at which its function has something to do: times before
 * would find nothing, and are skipped.
 */
function notIdle(
  { functionArn, nextAfter }: ScheduleDefinition,
  planned: Date,
  { workOf }: Setting,
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
 * What Scheduler can't hand over lies in the schedule's own queue. AWS names the function in an attribute of the message,
 * which the run's queues don't have: so it is named as in the letter of a call that failed.
 */
function give(schedule: ScheduleDefinition, due: Date, setting: Setting): void {
  const { functionArn, deadLetterArn } = schedule;
  const event = schedule.eventFor(due);
  if (!setting.isUnreachable?.(functionArn)) setting.invocations.send(functionArn, event);
  else if (deadLetterArn) {
    setting.queues?.send(deadLetterArn, { requestContext: { functionArn }, requestPayload: event });
  }
}

const fromStore = (due: number | null): Date | undefined =>
  due === null ? undefined : new Date(due);
