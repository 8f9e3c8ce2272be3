import { expect, test } from 'vitest';
import * as z from 'zod';
import { WeeklyMailsResponse } from '../../../../../core/contract/staff/administration/weekly-mail-responses.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';

const hotline = sharedHotline();

const supervisor = async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  return { authorization: `Bearer ${token}` };
};

test('the leadership gets the weekly e-mail once by Monday noon, and staff see that it was sent', async () => {
  await hotline.moveTo('2021-12-06T12:30:00+07:00');
  const sent = (await hotline.outbox()).filter(({ subject }) => subject?.includes('Báo cáo tuần'));
  expect(sent.length).toBeGreaterThan(1);
  expect(new Set(sent.map(({ to }) => to)).size).toBe(sent.length);
  expect(sent[0]?.subject).toContain('29/11 – 05/12/2021');
  expect(sent[0]?.links).toContainEqual(expect.stringMatching(/\/hieu-qua$/));
  const { text } = await hotline.get('/api/staff/weekly-mails', await supervisor());
  const { mails } = WeeklyMailsResponse.parse(JSON.parse(text));
  expect(mails.map(({ week, status }) => [week, status])).toEqual(
    sent.map(() => ['2021-12-06', 'sent']),
  );
});
