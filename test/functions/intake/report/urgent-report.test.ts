import { describe, expect, test } from 'vitest';
import {
  showReportForm,
  submitReportForm,
} from '../../../../functions/intake/report/form/report-pages.ts';
import {
  showUrgentForm,
  submitUrgentReport,
  submitUrgentReportForm,
} from '../../../../functions/intake/report/urgent-report.ts';
import { setUpPublicApi } from '../../../support/api/set-up-public-api.ts';
import { readSubmittedFields } from '../../../support/browser/read-submitted-fields.ts';
import { aReport } from '../../../support/samples/a-report.ts';

const illness = 'Bà tôi khó thở, môi tím tái, gọi không thưa';
const lane = '/bao-cao/khan-cap';
const key = { 'idempotency-key': 'a-key-of-sixteen-' };

describe('reserved lane for emergencies', () => {
  const send = async (changes: Record<string, unknown>) => {
    const door = setUpPublicApi();
    const body = JSON.stringify(aReport(changes));
    const { statusCode, body: response } = await door.ask(submitUrgentReport, {
      headers: key,
      body,
    });
    return { statusCode, told: response, opened: door.tickets.all().length };
  };

  test.each([
    ['by its topic', { service: 'health', topic: 'SK01', text: 'Xin giúp' }],
    ['by its text', { service: 'health', topic: undefined, text: illness }],
  ])(
    'the reserved emergency URL opens a ticket for a report recognized as an emergency %s',
    async (_, changes) => {
      expect(await send(changes)).toMatchObject({ statusCode: 201, opened: 1 });
    },
  );

  test('the reserved emergency URL rejects other reports with 409 and names the regular URL', async () => {
    const { statusCode, told: response, opened } = await send({});
    expect([statusCode, opened]).toEqual([409, 0]);
    expect(response).toContain('urn:1022:problem:not-urgent');
    expect(response).toContain('/api/reports');
  });

  test('the reserved emergency URL rejects malformed JSON with 400', async () => {
    const request = { headers: key, body: '{' };
    expect((await setUpPublicApi().ask(submitUrgentReport, request)).statusCode).toBe(400);
  });
});

describe('emergency form', () => {
  const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
  const step = { key: 'a-key-of-sixteen-', step: 'place', to: 'next', areaQuery: 'phường 7' };
  const emergency = { service: 'health', topic: 'SK01' };

  test('every step of the emergency form is submitted to the reserved emergency URL', async () => {
    const door = setUpPublicApi();
    const first = await door.ask(showUrgentForm, {});
    expect(first.body).toContain(`action="${lane}"`);
    const body = form({ ...step, ...emergency });
    const next = await door.ask(submitUrgentReportForm, { body });
    expect(next.statusCode).toBe(200);
    expect(next.body).toContain(`action="${lane}"`);
  });

  test('switching the language of the emergency form keeps the typed text and the form’s own URL with reserved capacity', async () => {
    const { body } = await setUpPublicApi().ask(showUrgentForm, {});
    expect(body).toContain(`data-action="${lane}"`);
    for (const lang of ['en', 'km']) expect(body).toContain(`href="/${lang}${lane}?`);
    const queryStringParameters = { 'dich-vu': 'violation' };
    const ordinary = await setUpPublicApi().ask(showReportForm, { queryStringParameters });
    expect(ordinary.body).toContain('data-action="/bao-cao"');
  });

  test('the ordinary report form submits to the reserved emergency URL once an emergency topic is chosen', async () => {
    const body = form({ ...step, ...emergency });
    const next = await setUpPublicApi().ask(submitReportForm, { body });
    expect(next.body).toContain(`action="${lane}"`);
  });

  test('the emergency form redirects a report on another topic to the ordinary form without losing a field', async () => {
    const body = form({ ...step, service: 'violation', topic: 'VP01' });
    const next = await setUpPublicApi().ask(submitUrgentReportForm, { body });
    expect(next.statusCode).toBe(307); // 307 makes the browser submit the same form again
    expect(next.headers?.['location']).toBe('/bao-cao');
  });
});

describe('invalid fields in the emergency form', () => {
  const sender = {
    ...{ key: 'a-key-of-sixteen-', step: 'sender', to: 'next', text: illness },
    ...{ service: 'health', topic: 'SK01', kind: 'business', businessName: 'Quán Hoa Sen' },
  };

  const submit = (door: ReturnType<typeof setUpPublicApi>, fields: Record<string, string>) =>
    door.ask(submitUrgentReportForm, { body: new URLSearchParams(fields).toString() });

  test.each([
    ['21001', 'Xin ghi đủ 10 số'],
    ['2100123456', 'số thứ 10 không khớp'],
  ])(
    'the summary explains what is wrong with the tax number %s, and the receipt names it as missing',
    async (taxNumber, message) => {
      const door = setUpPublicApi();
      const summary = await submit(door, { ...sender, taxNumber });
      const fields = readSubmittedFields(summary.body);
      expect(fields['step']).toBe('check');
      expect(summary.body).toContain(message);
      const receipt = await submit(door, fields);
      expect(receipt.statusCode).toBe(201);
      expect(receipt.body).toContain(
        'Không đọc được: thông tin người gửi (như tên doanh nghiệp, mã số thuế).',
      );
    },
  );

  test('a summary without invalid fields has no note about them', async () => {
    const summary = await submit(setUpPublicApi(), { ...sender, taxNumber: '0100047516' });
    expect(readSubmittedFields(summary.body)['step']).toBe('check');
    expect(summary.body).not.toContain('Có mục ghi chưa đúng');
  });
});
