import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { UndeliveredResponse } from '../../../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import { formField } from '../../../../support/browser/form-field.ts';
import type { OutboxItem } from '../../../../support/hotline/running-hotline.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { longTest } from '../../../../support/long-test.ts';
import { aReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

let authorization = '';
beforeAll(async () => {
  const { text } = await hotline.post('/local/sign-in', { role: 'operator' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  authorization = `Bearer ${token}`;
}, 60_000);

let lettersBefore: string; // of scenarios before this one
beforeAll(async () => {
  lettersBefore = (await hotline.get('/local/dead-letters')).text;
});

/** The undelivered messages of a ticket that operators see. */
const undeliveredOf = async (code: string) => {
  const { text } = await hotline.get('/api/staff/undelivered', { authorization });
  const { undelivered } = UndeliveredResponse.parse(JSON.parse(text));
  return undelivered.filter((one) => one.code === code);
};
const messagesTo = async (who: string, code: string): Promise<OutboxItem[]> =>
  (await hotline.outbox()).filter(
    ({ ticket, alert }) => ticket === code && alert?.includes(`-${who}-`),
  );
/** Makes the provider report the given result for each SMS (fail) or e-mail (bounce, deliver). */
const play = async (how: 'fail' | 'bounce' | 'deliver', items: OutboxItem[]): Promise<void> => {
  for (const { id, kind } of items) {
    if (kind === (how === 'fail' ? 'sms' : 'email')) {
      expect((await hotline.post(`/local/outbox/${id}/${how}`, {})).status).toBe(200);
    }
  }
  await hotline.settle();
};

/** Topic whose deadlines are working days, so that no escalation is sent while the clock moves. */
const unhurried = { topic: 'VP02' };

describe('list of undelivered messages', () => {
  test("an officer's failed SMS is listed as undelivered until the e-mail arrives", async () => {
    const { code } = await sendReport(hotline, unhurried);
    const handler = await messagesTo('UBND_XA.29254-handler', code);
    await play('fail', handler);
    expect(await undeliveredOf(code)).toMatchObject([
      {
        channel: 'sms',
        recipient: { kind: 'officer', unit: 'UBND_XA:29254', role: 'handler' },
        followed: 'other-channel',
        reason: expect.stringContaining('Nhà mạng báo'),
      },
    ]);
    await play('deliver', handler);
    expect(await undeliveredOf(code)).toEqual([]);
  });

  test("an officer's failed SMS and e-mail are listed as undelivered until the duty officer gets them", async () => {
    const { code } = await sendReport(hotline, unhurried);
    const handler = await messagesTo('UBND_XA.29254-handler', code);
    await play('fail', handler);
    await play('bounce', handler);
    const listed = await undeliveredOf(code);
    expect(listed.map(({ followed }) => followed)).toEqual(['duty-told', 'other-channel']);
    await play('deliver', await messagesTo('UBND_XA.29254-duty', code));
    expect(await undeliveredOf(code)).toEqual([]);
  });

  test("a citizen's failed SMS is listed as undelivered until an operator marks it as seen", async () => {
    const { code } = await sendReport(hotline, { ...unhurried, reporter: aReport().reporter });
    await play('fail', await messagesTo('citizen', code));
    const [lost, ...others] = await undeliveredOf(code);
    expect(others).toEqual([]);
    expect(lost).toMatchObject({ recipient: { kind: 'citizen' }, followed: 'citizen-not-told' });
    expect(JSON.stringify(lost)).not.toContain('912345678');

    const path = `/api/staff/undelivered/${lost?.id}/seen`;
    expect((await hotline.post(path, {}, { authorization })).status).toBe(200);
    expect(await undeliveredOf(code)).toEqual([]);
  });
});

describe('report rate limit by telephone number', () => {
  /** Service and topic whose deadlines are days, so that no reminder is sent within the hour. */
  const aSuggestion = { service: 'suggestion', topic: 'GY01' };
  const reporter = { kind: 'person', phone: '0987 654 321', anonymous: true };
  const send = (key: string = randomUUID()) =>
    hotline.post('/api/reports', aReport({ reporter, ...aSuggestion }), { 'idempotency-key': key });

  longTest(
    'reports above the hourly limit of a telephone number get 429, and the report form keeps its content',
    async () => {
      const first = randomUUID();
      const opened = await send(first);
      for (let number = 1; number < 10; number += 1) expect((await send()).status).toBe(201);
      let refused = await send();
      // on a slow machine each function process is a minute old by now and leaves one request uncounted
      const processes = Math.max(2, availableParallelism());
      for (let more = 0; refused.status === 201 && more < processes; more += 1)
        refused = await send();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(3600);
      expect(await send(first)).toMatchObject({ status: 201, text: opened.text });

      const text = 'Quán karaoke vẫn mở cửa mỗi tối';
      const key = formField((await hotline.get('/bao-cao?dich-vu=violation')).text, 'key');
      const fields = { service: 'violation', topic: 'VP01', areaCode: '29254', kind: 'person' };
      const form = { ...fields, key, text, phone: reporter.phone };
      const page = await hotline.submit('/bao-cao', form);
      expect(page.status).toBe(429);
      expect(page.text).toContain(text);

      await hotline.advance('PT1H');
      expect((await hotline.submit('/bao-cao', form)).status).toBe(201);
    },
  );
});

test('undelivered messages and rejected reports cause no dead letters and no numbers in logs', async () => {
  expect((await hotline.get('/local/dead-letters')).text).toBe(lettersBefore);
  expect(await hotline.logs()).not.toMatch(/\+84\d{9}|0987 ?654/);
});
