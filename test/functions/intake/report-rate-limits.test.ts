import { describe, expect, test } from 'vitest';
import {
  showReportForm,
  submitReportForm,
} from '../../../functions/intake/report/form/report-pages.ts';
import { submitReport } from '../../../functions/intake/report/report-api.ts';
import { setUpPublicApi } from '../../support/api/set-up-public-api.ts';
import { formField } from '../../support/browser/form-field.ts';
import { aReport } from '../../support/samples/a-report.ts';

const fields = {
  key: 'a-key-of-sixteen-',
  lang: 'vi',
  service: 'violation',
  topic: 'VP01',
  areaCode: '29254',
  text: 'Quán karaoke vẫn mở cửa mỗi tối',
  kind: 'person',
};
const formOf = (changes: Record<string, string>) => new URLSearchParams({ ...fields, ...changes });

/** Returns an entry point where one number has used up its ten reports of the hour. */
const setUpBusyApi = async () => {
  const door = setUpPublicApi();
  for (let number = 0; number < 10; number += 1) {
    const headers = { 'idempotency-key': `key-of-report-number-${number}` };
    const answer = await door.ask(submitReport, { headers, body: JSON.stringify(aReport()) });
    expect(answer.statusCode).toBe(201);
  }
  return door;
};

describe('hourly limit of reports', () => {
  test.each([
    ['vi', 'quá nhiều'],
    ['en', 'Too many'],
    ['km', 'ច្រើនពេក'],
  ])(
    'an API client that exceeds the rate limit of reports gets 429 with Retry-After and a text in %s',
    async (lang, expectedText) => {
      const door = await setUpBusyApi();
      const headers = { 'idempotency-key': 'one-key-too-many', 'accept-language': lang };
      const body = JSON.stringify(aReport({ lang }));
      const answer = await door.ask(submitReport, { headers, body });
      expect(answer.statusCode).toBe(429);
      expect(answer.headers?.['content-type']).toContain('application/problem+json');
      expect(Number(answer.headers?.['retry-after'])).toBeGreaterThan(0);
      expect(answer.body).toContain(expectedText);
    },
  );

  test.each([
    ['vi', 'giữ lại nội dung này'],
    ['en', 'keep this'],
    ['km', 'សូមរក្សាទុក'],
  ])(
    'a report form rejected by the rate limit keeps its content for a later submission and says so in %s',
    async (lang, expectedText) => {
      const door = await setUpBusyApi();
      const body = formOf({ phone: '0912 345 678', lang }).toString();
      const answer = await door.ask(submitReportForm, { body });
      expect(answer.statusCode).toBe(429);
      expect(answer.headers?.['retry-after']).toBeDefined();
      expect(answer.body).toContain(expectedText);
      expect(formField(answer.body, 'text')).toBe(fields.text);
      expect(formField(answer.body, 'key')).toBe(fields.key);
    },
  );
});

describe('daily limit of one browser', () => {
  test('the report form sets a browser cookie for one day and keeps an existing one', async () => {
    const door = setUpPublicApi();
    const cookies = (await door.ask(showReportForm, {})).cookies ?? [];
    const [name = ''] = (cookies[0] ?? '').split(';');
    expect(name).toMatch(/^visitor=[\w-]{22}$/);
    expect(cookies).toEqual(
      ['/bao-cao', '/km/bao-cao', '/en/bao-cao'].map(
        (path) => `${name}; Path=${path}; Max-Age=86400; HttpOnly; Secure; SameSite=Lax`,
      ),
    );
    const again = await door.ask(showReportForm, { cookies: [name] });
    expect(again.cookies).toEqual([]);
  });

  test('one browser can file twenty reports a day', async () => {
    const door = setUpPublicApi();
    const cookies = [`visitor=${'v'.repeat(22)}`];
    const send = async (number: number) => {
      const body = formOf({ key: `key-of-report-number-${number}` }).toString();
      return (await door.ask(submitReportForm, { body, cookies })).statusCode;
    };
    for (let number = 0; number < 20; number += 1) expect(await send(number)).toBe(201);
    expect(await send(20)).toBe(429);
    expect(await send(3)).toBe(201);
  });
});
