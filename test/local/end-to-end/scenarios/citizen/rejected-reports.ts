import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { HotlineResponse } from '../../../../support/hotline/running-hotline.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { aReport, sendReport } from '../../../../support/samples/a-report.ts';
import { anyText } from '../../../../support/samples/any-text.ts';

const hotline = sharedHotline();

const key = (name: string) => ({ 'idempotency-key': `khoa-thu-nghiem-${name}` });
const Problem = z.object({ title: z.string(), errors: z.array(z.object({ field: z.string() })) });
const problemIn = ({ text }: HotlineResponse) => Problem.parse(JSON.parse(text));

describe('rejected reports', () => {
  test.each([
    ['text', { text: undefined }],
    ['text', { text: 'a' }],
    ['text', { text: 'dài '.repeat(2000) }],
    ['service', { service: 'VP' }],
    ['topic', { topic: 'SK04' }],
    ['areaCode', { areaCode: '99999' }],
    ['reporter.phone', { reporter: { kind: 'person', phone: '12345' } }],
    ['reporter.email', { reporter: { kind: 'person', email: 'khong phai e-mail' } }],
    ['reporter.kind', { reporter: { kind: 'robot' } }],
    ['color', { color: 'red' }],
  ])('the rejection of a report names the invalid field %s', async (field, changes) => {
    const answer = await hotline.post('/api/reports', aReport(changes), key('mot-loi'));
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(problemIn(answer).errors.map((error) => error.field)).toEqual([field]);
  });

  test("the rejection of a report is in the sender's language", async () => {
    const [vietnamese, english] = await Promise.all(
      ['vi', 'en'].map((lang) =>
        hotline.post('/api/reports', aReport({ lang, text: '' }), key('ngon-ngu')),
      ),
    );
    expect(vietnamese && problemIn(vietnamese).title).toBe('Có mục cần sửa');
    expect(english && problemIn(english).title).toBe('Some fields need correcting');
  });

  test("a report without an Idempotency-Key header is rejected with that header's name", async () => {
    const answer = await hotline.post('/api/reports', aReport());
    expect(problemIn(answer).errors.map(({ field }) => field)).toEqual(['Idempotency-Key']);
  });
});

test('no hostile input causes a 5xx response or reveals internals', async () => {
  const paths = ['/api/reports', '/bao-cao', '/tra-cuu', '/a/AAAAAAAAAAAAAAAAAA', '/'];
  const bodies = fc.oneof(fc.json(), anyText(), fc.webQueryParameters());
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), bodies, fc.string(), async (path, body, name) => {
      const answer = await hotline.ask({
        method: 'POST',
        path,
        body,
        headers: {
          'content-type': 'application/json',
          ...key(encodeURIComponent(name).slice(0, 50)),
        },
      });
      expect(answer.status).toBeLessThan(500);
      expect(answer.text).not.toMatch(/node_modules|at \w+ \(|ZodError|SyntaxError/);
    }),
    { numRuns: 150 },
  );
});

test.each([
  '/api/reports/0000000001',
  '/api/reports/%00',
  '/api/reports/..%2f..%2fetc',
  '/tra-cuu?ma=%F0%9F%98%80',
  '/bao-cao?dich-vu=__proto__',
  '/a/%ff',
  '/api/nowhere',
  '/khong-co-trang-nay',
])('the malformed URL %s gets no 5xx response', async (path) => {
  expect((await hotline.get(path)).status).toBeLessThan(500);
});

test('a request with an unsupported method gets 405 and the Allow header', async () => {
  const answer = await hotline.get('/api/reports');
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
});

test('HTML markup in a report is shown as plain text', async () => {
  const text = `<script>alert(1)</script> "' & <img src=x onerror=alert(1)>`;
  const { code, pin } = await sendReport(hotline, { text, place: text });
  const page = await hotline.submit('/tra-cuu', { ma: code, pin });
  expect(page.status).toBe(200);
  const ownScriptTag = /<script src="\/assets\/[a-z]+\.js" defer><\/script>/g;
  expect(page.text.replace(ownScriptTag, '')).not.toMatch(/<script|<img/);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
});

test('wrong PINs are rate-limited by IP address without locking out the citizen', async () => {
  const { code, pin } = await sendReport(hotline);
  const wrong = pin === '000000' ? '111111' : '000000';
  const guess = (with_: string, from: string) =>
    hotline.get(`/api/reports/${code}`, { 'x-report-pin': with_ }, from);
  const statuses = [];
  for (let at = 0; at < 7; at += 1) statuses.push((await guess(wrong, '127.0.0.2')).status);
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429]);
  const limited = await guess(pin, '127.0.0.2');
  expect(limited.status).toBe(429);
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  expect((await guess(pin, '127.0.0.1')).status).toBe(200);
});

test("no log contains the sender's name, contact data or text", async () => {
  const canary = {
    name: 'Kim Thị Hoàng Yến Canary',
    phone: '0987 654 321',
    email: 'canary.yen@example.vn',
  };
  const text = 'Nội dung chim-hoàng-yến không được ghi vào nhật ký';
  await sendReport(hotline, { text, reporter: { kind: 'person', ...canary } });
  await hotline.post('/api/reports', { ...aReport({ text, lang: 5 }) }, key('canary'));
  await hotline.ask({ method: 'POST', path: '/api/reports', body: `{"text":"${text}` });
  await hotline.submit('/tra-cuu', { ma: text, pin: canary.phone });
  const logs = await hotline.logs();
  expect(logs).not.toMatch(/Canary|987654321|0987 654 321|canary\.yen|chim-hoàng-yến/i);
});
