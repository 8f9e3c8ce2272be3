import { expect, test } from 'vitest';
import * as z from 'zod';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
const Version = z.object({ version: z.string() });
const Alarms = z.array(
  z.object({ name: z.string(), episodes: z.array(z.object({ from: z.coerce.date() })) }),
);

/** Advances to the morning of the given day and returns the days on which the CalendarUnconfirmed alarm fired. */
const alarmDaysUntil = async (day: string): Promise<string[]> => {
  await hotline.cutPowerUntil(`${day}T06:25:00+07:00`);
  await hotline.moveTo(`${day}T06:40:00+07:00`);
  const alarms = Alarms.parse(JSON.parse((await hotline.get('/local/alarms')).text));
  const alarm = alarms.find(({ name }) => name.endsWith('CalendarUnconfirmed'));
  return (alarm?.episodes ?? []).map(({ from }) => toLocalDate(from));
};

const confirmYear = async (officialTo: string): Promise<number> => {
  const signedIn = await hotline.post('/local/sign-in', { role: 'administrator' });
  const headers = { authorization: `Bearer ${SignedIn.parse(JSON.parse(signedIn.text)).token}` };
  const { text } = await hotline.get('/api/staff/directory', headers);
  const { version: baseVersion } = Version.parse(JSON.parse(text));
  const edits = [{ table: 'calendar.officialTo', key: 'officialTo', row: { officialTo } }];
  const body = { baseVersion, reason: 'Thông báo lịch nghỉ năm 2027', edits };
  return (await hotline.post('/api/staff/directory/changes', body, headers)).status;
};

test('an unconfirmed calendar for the next year raises an alarm in the morning until an administrator confirms it', async () => {
  expect(await alarmDaysUntil('2026-10-01')).toEqual(['2026-10-01']);
  expect(await confirmYear('2027-12-31')).toBe(201);
  await hotline.settle();
  expect(await alarmDaysUntil('2026-10-02')).toEqual(['2026-10-01']);
}, 600_000);

test('a report on the last afternoon before Tết 2027 is due after the holidays', async () => {
  await hotline.cutPowerUntil('2027-02-03T16:00:00+07:00');
  const report = await sendReport(hotline, { topic: 'VP02' });
  expect(report.acknowledgeBy).toMatch(/^2027-02-11T17:00/);
  expect(report.resolveBy).toMatch(/^2027-02-15T17:00/);
}, 300_000);
