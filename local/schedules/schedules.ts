import * as z from 'zod';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Clock, TimedPart } from '../parts.ts';
import type { Queues } from '../queues.ts';
import type { Store } from '../store.ts';
import { earliest } from '../time/earliest.ts';
import type { ScheduleDefinition } from './schedule-definition.ts';

type Setting = {
  definitions: ScheduleDefinition[];
  invocations: AsyncInvocations;
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
  return {
    name: 'EventBridge Scheduler',
    nextDueAt: () => earliest([...dueTimes.values()].filter((due) => due !== undefined)),
    runDue: async () => {
      for (const [schedule, due] of dueTimes) {
        if (due !== undefined && due <= clock.now()) {
          fire(schedule, due);
        }
      }
    },
    isQuiet: () => true,
  };
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
