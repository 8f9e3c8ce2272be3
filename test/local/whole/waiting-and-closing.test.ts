import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { readWhole, sendReport } from '../../support/a-report.ts';
import { openOfficerLink } from '../../support/open-officer-link.ts';
import { sharedHotline } from '../../support/shared-hotline.ts';

const hotline = sharedHotline();

const press = async (code: string, fields: Record<string, string>) => {
  const link = await openOfficerLink(hotline, code);
  const { status } = await hotline.submit(link.path, { ...link.form, ...fields }, link.cookie);
  expect(status).toBe(200);
  await hotline.settle();
};

/** What was sent about the ticket, and to whom the citizen's number belongs. */
const toldAbout = async (code: string, about: string) =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.startsWith(`${about}.`),
  );

test('a citizen who is asked and does not write is reminded when five working days are over; an answer nobody objects to is closed a week later, and can be reopened', async () => {
  const asked = await sendReport(hotline, { topic: 'VP02' });
  await press(asked.code, { action: 'ask', question: 'Quán ở số nhà bao nhiêu?' });
  const answered = await sendReport(hotline, { topic: 'VP02' });
  await press(answered.code, { action: 'answer', text: 'Tổ công tác đã nhắc nhở quán.' });
  expect((await readWhole(hotline, asked)).status).toBe('waiting');

  await hotline.moveTo('2021-12-10T07:30:00+07:00');
  expect((await readWhole(hotline, asked)).status).toBe('waiting');
  expect((await readWhole(hotline, answered)).status).toBe('answered');

  await hotline.moveTo('2021-12-10T08:30:00+07:00');
  expect((await readWhole(hotline, asked)).status).toBe('in-progress');
  expect((await toldAbout(asked.code, 'reminded')).map(({ to }) => to)).toEqual(['+84912345678']);
  expect(await toldAbout(asked.code, 'resumed')).toHaveLength(2);
  const closed = await readWhole(hotline, answered);
  expect([closed.status, closed.events.at(-1)?.kind]).toEqual(['closed', 'closed']);
  expect(await toldAbout(answered.code, 'ended')).toEqual([]);

  const reopened = await hotline.post(
    `/api/reports/${answered.code}/reopen`,
    { reason: 'Quán vẫn mở cửa mỗi tối' },
    { 'x-report-pin': answered.pin, 'idempotency-key': randomUUID() },
  );
  expect(reopened.status).toBeLessThan(300);
  await hotline.advance('P4D');
  const again = await readWhole(hotline, answered);
  expect(again.status).toBe('reopened');
  expect(again.events.map(({ kind }) => kind)).toContain('rung');
}, 600_000);
