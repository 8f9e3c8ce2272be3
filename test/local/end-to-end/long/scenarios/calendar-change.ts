import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import {
  type OpenedReport,
  readTicketAsCitizen,
  sendReport,
} from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const SignedIn = z.object({ token: z.string() });
let headers: { authorization: string };
beforeAll(async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'administrator' });
  headers = { authorization: `Bearer ${SignedIn.parse(JSON.parse(text)).token}` };
}, 120_000);

const Version = z.object({ version: z.string() });
const Made = z.object({ number: z.number() });

/** The Monday after the opening as a day off. */
const mondayOff = {
  table: 'calendar.daysOff',
  key: '2021-12-06',
  row: { date: '2021-12-06', name: 'Nghỉ bù', kind: 'compensatory' },
};

const announce = async (): Promise<number> => {
  const { text } = await hotline.get('/api/staff/directory', headers);
  const { version: baseVersion } = Version.parse(JSON.parse(text));
  const body = { baseVersion, reason: 'Công văn 1234/UBND-KGVX', edits: [mondayOff] };
  const response = await hotline.post('/api/staff/directory/changes', body, headers);
  await hotline.settle();
  return Made.parse(JSON.parse(response.text)).number;
};
const withdraw = async (number: number): Promise<void> => {
  const reason = { reason: 'Công văn bị thu hồi' };
  await hotline.post(`/api/staff/directory/changes/${number}/undo`, reason, headers);
  await hotline.settle();
};

const Due = z.object({ acknowledgeBy: z.string(), resolveBy: z.string() });
const dueOf = async ({ code, pin }: OpenedReport): Promise<z.infer<typeof Due>> => {
  const { text } = await hotline.get(`/api/reports/${code}`, { 'x-report-pin': pin });
  return Due.parse(JSON.parse(text));
};
const kindsOf = async (report: OpenedReport) =>
  (await readTicketAsCitizen(hotline, report)).events.map(({ kind }) => kind);

const asPromised = {
  acknowledgeBy: '2021-12-06T17:00:00+07:00',
  resolveBy: '2021-12-08T17:00:00+07:00',
};
const aDayLater = {
  acknowledgeBy: '2021-12-07T17:00:00+07:00',
  resolveBy: '2021-12-09T17:00:00+07:00',
};

describe('a day off announced while reports are open', () => {
  test('a new day off moves each affected deadline once and no other', async () => {
    const [waiting, urgent, answered] = [
      await sendReport(hotline, { topic: 'VP02' }),
      await sendReport(hotline),
      await sendReport(hotline, { topic: 'VP02' }),
    ];
    const link = await openOfficerLink(hotline, answered.code);
    const text = 'Tổ công tác đã nhắc nhở và lập biên bản.';
    await hotline.submit(link.path, { ...link.form, action: 'answer', text }, link.cookie);
    expect(await dueOf(waiting)).toEqual(asPromised);

    const number = await announce();
    expect(await dueOf(waiting)).toEqual(aDayLater);
    await hotline.advance('PT3M');
    expect(await kindsOf(waiting)).toEqual(['opened', 'assigned', 'recomputed']);
    expect(await kindsOf(urgent)).not.toContain('recomputed');
    expect(await kindsOf(answered)).not.toContain('recomputed');
    expect((await dueOf(answered)).resolveBy).toBe(asPromised.resolveBy);

    await withdraw(number);
    expect(await dueOf(waiting)).toEqual(asPromised);
  });

  test('withdrawing a new day off restores the original times of escalation steps', async () => {
    await hotline.advance('PT3M'); // until every function has loaded the change of the previous test
    const report = await sendReport(hotline, { topic: 'VP02' });
    await withdraw(await announce());
    expect(await kindsOf(report)).toEqual(['opened', 'assigned', 'recomputed', 'recomputed']);
    await hotline.cutPowerUntil('2021-12-06T07:00:00+07:00'); // the weekend is not simulated
    await hotline.moveTo('2021-12-06T12:00:00+07:00');
    const escalationSteps = (await readTicketAsCitizen(hotline, report)).events.filter(
      ({ kind }) => kind === 'rung',
    );
    expect(escalationSteps).toMatchObject([{ clock: 'acknowledge', percent: 50 }]);
    // half of 15 working hours since Friday at eight
    expect(escalationSteps[0]?.at.slice(0, 15)).toBe('2021-12-06T07:3');
  });
});
