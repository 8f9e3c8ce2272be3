import * as z from 'zod';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import type { Clock, TimedPart } from '../parts.ts';
import type { Store } from '../store.ts';
import { earliest } from '../time/earliest.ts';
import type { ScheduleDefinition } from './schedule-definition.ts';

type Setting = {
  definitions: ScheduleDefinition[];
  invocations: AsyncInvocations;
  store: Store;
  clock: Clock;
};

const Due = z.object({ due: z.number().nullable() }).optional();

/** Sends each schedule's event when its time comes; the next time outlives the process. */
export function openSchedules({ definitions, invocations, store, clock }: Setting): TimedPart {
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
    invocations.send(schedule.functionArn, schedule.eventFor(due));
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

const fromStore = (due: number | null): Date | undefined =>
  due === null ? undefined : new Date(due);
