import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { formField } from '../../../../support/browser/form-field.ts';
import { openOfficerLink } from '../../../../support/hotline/open-officer-link.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { aReport, parseOpenedReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();

const Areas = z.object({
  on: z.string(),
  areas: z.array(z.object({ code: z.string(), name: z.string(), hint: z.string().optional() })),
});
const areas = async (query: string) => {
  const { status, headers, text } = await hotline.get(`/api/areas?${query}`);
  return { status, headers, ...Areas.parse(JSON.parse(text)) };
};

describe('areas API', () => {
  test('the areas API returns the areas of the day, cacheable for an hour', async () => {
    const { on, areas: found, headers } = await areas('q=p9%2C%20TPTV');
    expect([on, found]).toEqual([
      '2021-12-03',
      [{ code: '29260', name: 'Phường 9', hint: 'Thành phố Trà Vinh' }],
    ]);
    expect(headers['cache-control']).toBe('public, max-age=3600');
  });

  test('the areas API finds an old name even years later and resolves a code by date', async () => {
    const query = `on=2025-07-01&q=${encodeURIComponent('Phường 7')}`;
    const { areas: byOldName } = await areas(query);
    expect(byOldName).toEqual([
      {
        ...{ code: '29254', name: 'Phường Nguyệt Hoá' },
        hint: 'nay thuộc phường Nguyệt Hoá',
      },
    ]);
    const { areas: byCode } = await areas('on=2025-06-30&code=29254');
    expect(byCode.map(({ name }) => name)).toEqual(['Phường 7']);
  });

  test('the areas API rejects an invalid or repeated date and names the field', async () => {
    for (const query of ['on=hom-nay', 'on=2021-12-03&on=2021-12-04', `q=${'a'.repeat(101)}`]) {
      const { status, headers, text } = await hotline.get(`/api/areas?${query}`);
      expect([status, headers['cache-control']]).toEqual([400, 'no-store']);
      expect(text).toContain(`"field":"${query.split('=')[0]}"`);
    }
  });
});

const Services = z.object({
  services: z.array(
    z.object({
      code: z.string(),
      topics: z.array(
        z.object({ code: z.string(), questions: z.array(z.object({ id: z.string() })) }),
      ),
    }),
  ),
});
const questionsOf = async (topic: string): Promise<string[]> => {
  const { text } = await hotline.get('/api/services');
  const { services } = Services.parse(JSON.parse(text));
  const found = services.flatMap(({ topics }) => topics).find(({ code }) => code === topic);
  return found?.questions.map(({ id }) => id) ?? [];
};

describe('questions of a topic', () => {
  test("answers to a topic's questions sent by API are shown to the officer and the citizen", async () => {
    expect(await questionsOf('VP01')).toEqual(['people', 'hours', 'still-going']);
    const answers = { people: 'over-20', hours: 'sau 21 giờ', 'still-going': true };
    const report = await sendReport(hotline, { answers });
    const { text } = await hotline.get(`/api/reports/${report.code}`, {
      'x-report-pin': report.pin,
    });
    const Answered = z.object({ answers: z.record(z.string(), z.unknown()) });
    expect(Answered.parse(JSON.parse(text)).answers).toEqual(answers);
    expect((await hotline.get(`/api/reports/${report.code}`)).text).not.toContain('answers');
    const { html } = await openOfficerLink(hotline, report.code);
    for (const text of ['Có khoảng bao nhiêu người?', 'Trên 20 người', 'sau 21 giờ']) {
      expect(html).toContain(text);
    }
  });

  test('a report with an invalid or unknown answer to a topic’s questions is rejected with the field name', async () => {
    const key = { 'idempotency-key': 'tra-loi-sai-kieu-1' };
    const answers = { people: 30, spo2: 94 };
    const { status, text } = await hotline.post('/api/reports', aReport({ answers }), key);
    expect(status).toBe(400);
    expect(text).toContain('"field":"answers.people"');
    expect(text).toContain('"field":"answers.spo2"');
  });

  test('the report form shows invalid answers to a topic’s questions with their errors until they are valid', async () => {
    const form = await hotline.get('/bao-cao?dich-vu=welfare&chu-de=AS04');
    const fields = {
      key: formField(form.text, 'key'),
      lang: 'vi',
      service: 'welfare',
      topic: 'AS04',
      areaCode: '29254',
      text: 'Nhà tôi hết gạo đã hai ngày',
      kind: 'person',
      'answers.AS04.people': 'đông lắm',
      'answers.AS04.since': 'từ hôm kia',
      'answers.AS04.locked-down': 'yes',
    };
    const refused = await hotline.submit('/bao-cao', fields);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('href="#answers.AS04.people"');
    for (const typed of ['đông lắm', 'từ hôm kia']) expect(refused.text).toContain(typed);

    const right = { ...fields, 'answers.AS04.people': 'khoảng 6 người' };
    const receipt = await hotline.submit('/bao-cao', right);
    expect(receipt.status).toBe(201);
    const [, code = ''] =
      /(\d{3}\s\d{3}\s\d{4})/.exec(receipt.text.replaceAll('&nbsp;', ' ')) ?? [];
    await hotline.settle();
    const { html } = await openOfficerLink(hotline, code.replace(/\s/g, ''));
    expect(html).toMatch(/Nhà có mấy người\?<\/dt><dd>6<\/dd>/);
    expect(html).toMatch(/phong tỏa, cách ly không\?<\/dt><dd>Có<\/dd>/);
  });
});

test('a report with answers sent again with the same idempotency key gets the same code', async () => {
  const key = { 'idempotency-key': 'mot-khoa-va-cau-tra-loi' };
  const send = () => hotline.post('/api/reports', aReport({ answers: { hours: 'tối' } }), key);
  const [first, second] = [await send(), await send()];
  expect(parseOpenedReport(second.text).code).toBe(parseOpenedReport(first.text).code);
});
