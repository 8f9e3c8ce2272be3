import { expect, test } from 'vitest';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { readTicketAsCitizen, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

/** Rounds an instant to the minute in local time: reports and escalation steps are some seconds off the full minute. */
const minuteOf = (at: string): string => {
  const minute = new Date(Math.round(new Date(at).getTime() / 60_000) * 60_000);
  return new Date(minute.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
};

test('a report on the last Friday before Tết 2022 escalates at exact minutes after the holidays', async () => {
  await hotline.moveTo('2022-01-28T16:00:00+07:00');
  const report = await sendReport(hotline, { topic: 'VP02' });
  expect(minuteOf(report.acknowledgeBy)).toBe('2022-02-07T17:00');
  expect(minuteOf(report.resolveBy)).toBe('2022-02-09T17:00');

  // the ten nights of the holidays are not simulated
  await hotline.cutPowerUntil('2022-02-07T06:30:00+07:00');
  await hotline.moveTo('2022-02-09T17:30:00+07:00');
  const { events, late } = await readTicketAsCitizen(hotline, report);
  const escalationSteps = events.filter(({ kind }) => kind === 'rung');
  expect(escalationSteps.map(({ at, clock, percent }) => [minuteOf(at), clock, percent])).toEqual([
    ['2022-02-07T10:30', 'acknowledge', 50],
    ['2022-02-07T15:12', 'acknowledge', 80],
    ['2022-02-07T17:00', 'acknowledge', 100],
    ['2022-02-08T10:30', 'resolve', 50],
    ['2022-02-08T13:30', 'acknowledge', 150],
    ['2022-02-09T08:00', 'acknowledge', 200],
    ['2022-02-09T10:00', 'resolve', 80],
    ['2022-02-09T17:00', 'resolve', 100],
  ]);
  expect(late).toBe('resolve');
}, 600_000);
