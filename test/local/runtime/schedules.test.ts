import { expect, test } from 'vitest';
import { parseScheduleExpression } from '../../../local/schedules/schedule-expression.ts';
import { createScheduler } from '../../../local/schedules/schedules.ts';
import { openSqliteFile } from '../../../local/sqlite-store.ts';

const minuteMs = 60_000;
const atMinute = (minute: number): Date => new Date(Date.UTC(2021, 11, 6) + minute * minuteMs);

/** Starts a schedule of every five minutes whose function has work from the given minute on, or never if undefined. */
const aSchedule = (workAt: { minute: number | undefined }) => {
  const started: number[] = [];
  const clock = { minute: 0 };
  const schedules = createScheduler({
    definitions: [
      {
        ...{ id: 'sweep', expression: 'rate(5 minutes)', functionArn: 'sweep' },
        nextAfter: parseScheduleExpression('rate(5 minutes)', 'UTC', 'sweep'),
        deadLetterArn: undefined,
        eventFor: () => ({}),
      },
    ],
    invocations: { send: () => void started.push(clock.minute) },
    workOf: () => () => (workAt.minute === undefined ? undefined : atMinute(workAt.minute)),
    store: openSqliteFile(':memory:'),
    clock: { now: () => atMinute(clock.minute) },
  });
  const moveTo = async (minute: number) => {
    for (;;) {
      const due = schedules.nextDueAt();
      if (!due || due > atMinute(minute)) break;
      clock.minute = (due.getTime() - atMinute(0).getTime()) / minuteMs;
      await schedules.runDue();
      if (started.length > 10) break;
    }
    clock.minute = minute;
    await schedules.runDue();
  };
  return { started, moveTo };
};

test('a schedule of the local run does not start its function while there is no work for it', async () => {
  const { started, moveTo } = aSchedule({ minute: undefined });
  await moveTo(10_000);
  expect(started).toEqual([]);
});

test('a schedule of the local run skips its times until its function has work, and then fires at each time', async () => {
  const work = { minute: 7_201 };
  const { started, moveTo } = aSchedule(work);
  await moveTo(7_212);
  expect(started).toEqual([7_205, 7_210]);
  work.minute = 7_230;
  await moveTo(7_236);
  expect(started).toEqual([7_205, 7_210, 7_230, 7_235]);
});

test('work that arrives while a schedule of the local run is idle waits for the next scheduled time', async () => {
  const work: { minute: number | undefined } = { minute: undefined };
  const { started, moveTo } = aSchedule(work);
  await moveTo(33);
  work.minute = 31;
  await moveTo(34);
  expect(started).toEqual([]);
  await moveTo(36);
  expect(started).toEqual([35]);
});
