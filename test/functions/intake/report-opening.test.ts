import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import type { PublicApiDeps } from '../../../functions/intake/deps.ts';
import { submitReportForm } from '../../../functions/intake/report/form/report-pages.ts';
import { submitReport } from '../../../functions/intake/report/report-api.ts';
import { toRequest } from '../../../functions/runtime/request/request.ts';
import { testPhotoLinks } from '../../support/api/photo-links.ts';
import { formField } from '../../support/browser/form-field.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { httpEvent } from '../../support/events/lambda-events.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryNonces } from '../../support/memory/memory-nonces.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aReport } from '../../support/samples/a-report.ts';
import { openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

const denunciation = 'Tôi tố cáo ông Nguyễn Văn Tám nhận tiền cho xe qua chốt';

const setUpReportApi = () => {
  const tickets = memoryTickets();
  const services: PublicApiDeps = {
    tickets,
    redirectedReports: { add: async () => undefined },
    sources: { add: async () => undefined, between: async () => [] },
    guides: { read: async () => '' },
    alerts: memoryAlerts(),
    rungAlerts: async () => [],
    lostCodes: { put: async () => undefined },
    nonces: memoryNonces(tickets),
    accessLog: { page: async () => ({ accesses: [] }) },
    repeats: { byPlace: async () => [] },
    openData: {
      put: async () => {},
      rowsOf: async () => [],
      finish: async () => {},
      read: async () => ({ rows: [] }),
    },
    months: { find: async () => undefined, put: async () => {} },
    publications: { find: async () => undefined, page: async () => ({ publications: [] }) },
    attempts: memoryAttempts(() => openingMorning),
    directory: async () => testDirectory,
    secret: async () => testHmac,
    sealContact: async () => new Uint8Array(),
    sealIdentity: async () => new Uint8Array(),
    portalUrl: 'https://1022.example',
    photos: testPhotoLinks(() => openingMorning),
    pause: async () => undefined,
    now: () => openingMorning,
  };
  const post = (changes: object, lang = 'vi') => {
    const headers = { 'idempotency-key': 'a-key-of-sixteen-', 'accept-language': lang };
    const body = JSON.stringify(aReport({ lang: undefined, ...changes }));
    return submitReport(toRequest(httpEvent('POST', '/api/reports', { headers, body })), services);
  };
  const submit = (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields).toString();
    return submitReportForm(toRequest(httpEvent('POST', '/bao-cao', { body })), services);
  };
  return { post, submit, tickets };
};

const read = (text: string) => z.looseObject({ detail: z.string() }).parse(JSON.parse(text));

describe('reports from API clients that need redirection', () => {
  test('a report about another province is rejected with the number of that province’s hotline', async () => {
    const { post, tickets } = setUpReportApi();
    const answer = await post({ areaCode: undefined, place: 'Chợ Lách, Bến Tre' });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers?.['content-type']).toContain('application/problem+json');
    const { detail, ...problem } = read(answer.body);
    expect(problem).toMatchObject({
      type: 'urn:1022:problem:elsewhere',
      status: 422,
      province: { code: '83', name: 'Bến Tre' },
      hotline: '02751022',
      errors: [],
    });
    expect(detail).toContain('02751022');
    expect(detail).toContain(`chọn ${hotlinePlaceholders.communeTypes}`);
    expect(tickets.all()).toEqual([]);
  });

  test('an emergency is accepted even if its text contains a denunciation', async () => {
    const text = 'Cha tôi khó thở, tôi tố cáo trạm y tế nhận hối lộ';
    const answer = await setUpReportApi().post({ service: 'health', topic: 'SK01', text });
    expect(answer.statusCode).toBe(201);
  });

  test('a denunciation is rejected with its formal requirements and the competent authority', async () => {
    const { post, tickets } = setUpReportApi();
    const answer = await post({ text: denunciation }, 'en');
    expect(answer.statusCode).toBe(422);
    const { detail, ...problem } = read(answer.body);
    expect(problem).toMatchObject({
      type: 'urn:1022:problem:denunciation',
      reception: { isConfirmed: false, address: expect.any(String), hours: expect.any(String) },
    });
    for (const text of ['signature', 'not stored', 'reception office', 'notDenunciation']) {
      expect(detail).toContain(text);
    }
    expect(answer.body).not.toContain('Nguyễn Văn Tám');
    expect(tickets.all()).toEqual([]);
    const after = await post({ text: denunciation, notDenunciation: true });
    expect([after.statusCode, tickets.all().length]).toEqual([201, 1]);
  });

  test('a report that accuses an unknown unit is rejected with the unit’s index in the list', async () => {
    const answer = await setUpReportApi().post({ accused: ['SO_YT', 'SO_BIEN'] });
    expect([answer.statusCode, answer.body.includes('"field":"accused[1]"')]).toEqual([400, true]);
  });
});

const fields = {
  key: 'a-key-of-sixteen-',
  lang: 'vi',
  service: 'violation',
  topic: 'VP08',
  'answers.VP08.when': 'Tối qua, 20 giờ',
  accused: 'UBND_XA',
  place: 'Chợ Lách, Bến Tre',
  text: denunciation,
  kind: 'person',
  phone: '0912 345 678',
};
const areFieldsRetained = (html: string, ...names: (keyof typeof fields)[]) =>
  names.map((name) => formField(html, name) === fields[name]);

describe('report form without JavaScript', () => {
  test('the report form keeps the typed text when it redirects the sender to another authority', async () => {
    const { submit, tickets } = setUpReportApi();
    const elsewhere = await submit(fields);
    expect(elsewhere.statusCode).toBe(422);
    expect(elsewhere.body).toContain('href="tel:02751022"');
    expect(elsewhere.body).toContain('href="#areaQuery"');
    expect(elsewhere.body).not.toContain('name="notDenunciation"');

    const denied = await submit({ ...fields, areaCode: '29254' });
    expect(denied.statusCode).toBe(422);
    expect(denied.body).toContain('Luật Tố cáo');
    expect(denied.body).toContain('href="#notDenunciation"');
    expect(denied.body).toMatch(/<input[^>]*type="checkbox"[^>]*id="notDenunciation"/);
    for (const { body } of [elsewhere, denied]) {
      const names = ['key', 'place', 'phone', 'text', 'answers.VP08.when', 'accused'] as const;
      expect(areFieldsRetained(body, ...names)).not.toContain(false);
    }
    expect(tickets.all()).toEqual([]);

    const sent = { ...fields, areaCode: '29254', notDenunciation: 'on' };
    expect((await submit(sent)).statusCode).toBe(201);
    expect(tickets.all()).toMatchObject([{ accused: ['UBND_XA:29254'], text: denunciation }]);
    expect((await submit(sent)).statusCode).toBe(201);
    expect(tickets.all()).toHaveLength(1);
  });

  test('the report form keeps the checked “no denunciation” box while another field is corrected', async () => {
    const { submit } = setUpReportApi();
    const sent = { ...fields, areaCode: '29254', notDenunciation: 'on', phone: 'x' };
    const answer = await submit(sent);
    expect([answer.statusCode, answer.body.includes('href="#phone"')]).toEqual([400, true]);
    const mended = { ...sent, step: 'sender', return: 'check', phone: '0912 345 678' };
    const check = await submit(mended);
    expect(check.body).toMatch(/<input[^>]*id="notDenunciation"[^>]*checked/);
  });

  test.each([
    ['UBND_XA', { isAboutOffice: true, accused: ['UBND_XA:29254'], declared: ['UBND_XA:29254'] }],
    ['?', { isAboutOffice: true, accused: [] }],
    ['', { isAboutOffice: false, accused: [] }],
  ])('a report on any topic stores the accused office “%s”', async (accused, expected) => {
    const { submit, tickets } = setUpReportApi();
    const text = 'Quán karaoke mở cửa';
    const sent = { ...fields, topic: 'VP01', areaCode: '29254', text, accused };
    expect((await submit(sent)).statusCode).toBe(201);
    expect(tickets.all()).toMatchObject([expected]);
  });

  test('the report form’s error about an accused unit links to that unit’s field', async () => {
    const sent = { ...fields, areaCode: '29254', accused: 'SO_BIEN', notDenunciation: 'on' };
    const answer = await setUpReportApi().submit(sent);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('href="#accused"');
  });
});
