import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { StatisticsResponse } from '../../../core/contract/staff/supervision/statistics-responses.ts';
import { pathPrefixes } from '../../../i18n/languages.ts';
import { openOfficerLink } from '../../support/hotline/open-officer-link.ts';
import { type HotlineResponse, runningHotline } from '../../support/hotline/running-hotline.ts';
import { simulateCall } from '../../support/hotline/simulate-call.ts';
import { aReport, readTicketAsCitizen, sendReport } from '../../support/samples/a-report.ts';

/** The hotline of an invented province with its own areas, units, services, topics, calendar and telephone. */
const hotline = runningHotline('local', {
  HOTLINE_DIRECTORY: resolve('test/fixtures/invented-province'),
});
beforeAll(() => hotline.start(), 600_000);
afterAll(() => hotline.stop());

const realNames = /Trà Vinh|Tra Vinh|ត្រាវិញ|Vĩnh Long|Vinh Long/i;

/** Returns the parts of a text that name a real province. */
const listRealNames = (text: string): string[] =>
  [...text.matchAll(new RegExp(`.{0,60}(?:${realNames.source}).{0,20}`, 'gi'))].map(
    ([part]) => part,
  );

const expectNoRealName = ({ status, text }: HotlineResponse, path: string): void => {
  expect([path, status]).toEqual([path, 200]);
  expect([path, listRealNames(text)]).toEqual([path, []]);
};

const pages = [
  ...['/', '/bao-cao', '/bao-cao?dich-vu=environment', '/tra-cuu', '/cach-goi', '/bao-chi'],
  ...['/thong-bao', '/hoi-dap', '/an-sinh', '/gop-y', '/hieu-qua', '/tro-chuyen', '/huong-dan'],
  ...['/open-data', '/quyen-rieng-tu', '/ho-tro-tiep-can'],
];
const documents = [
  ...['/gop-y.rss', '/gop-y.atom', '/thong-bao.rss', '/open-data/datapackage.json'],
  ...['/api/services', '/open311/discovery.xml', '/open311/v2/services.xml', '/openapi.json'],
  ...['/assets/manifest.webmanifest', '/.well-known/security.txt'],
];

const getAsSupervisor = async (path: string): Promise<HotlineResponse> => {
  const { text } = await hotline.post('/local/sign-in', { role: 'supervisor' });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  return hotline.get(`/api/staff/${path}`, { authorization: `Bearer ${token}` });
};

test('with another province’s directory, every page in every language names this province and never the default one', async () => {
  for (const prefix of pathPrefixes) {
    for (const page of pages) {
      const path = page === '/' ? prefix || '/' : `${prefix}${page}`;
      const reply = await hotline.get(path);
      expectNoRealName(reply, path);
      expect(reply.text).toContain('1022 An Sơn');
      expect(reply.text).not.toContain('{hotline.');
    }
  }
});

test('with another province’s directory, feeds, API descriptions and open data never name the default province', async () => {
  for (const path of documents) expectNoRealName(await hotline.get(path), path);
});

test('with another province’s directory, a report is routed, notified, answered and counted', async () => {
  const report = await sendReport(hotline, {
    ...{ service: 'environment', topic: 'MT01', areaCode: '97002', place: 'Bờ suối' },
    text: 'Đốt rác khói mù mịt từ sáng',
    answers: undefined,
    reporter: aReport().reporter,
  });
  const link = await openOfficerLink(hotline, report.code);
  const text = 'Ủy ban nhân dân xã đã dập lửa và nhắc nhở chủ hộ.';
  await hotline.submit(link.path, { action: 'answer', text, ...link.form }, link.cookie);
  await hotline.settle();
  const ticket = await readTicketAsCitizen(hotline, report);
  expect([ticket.status, ticket.answer?.text]).toEqual(['answered', text]);

  const outbox = await hotline.outbox();
  const toCitizen = outbox.filter(({ to }) => to === '+84912345678');
  expect(toCitizen.map(({ body }) => body).every((body) => body.startsWith('1022 An Son'))).toBe(
    true,
  );
  expect(toCitizen.length).toBeGreaterThan(1);
  expect(listRealNames(JSON.stringify([outbox, ticket, link.html]))).toEqual([]);

  const statistics = await getAsSupervisor('figures?from=2021-12-03&to=2021-12-03&by=unit');
  expectNoRealName(statistics, 'figures');
  const { total } = StatisticsResponse.parse(JSON.parse(statistics.text));
  expect(total).toMatchObject({ opened: 1, answered: 1 });
});

test('with another province’s directory, the daily report names this province', async () => {
  await hotline.moveTo('2021-12-03T16:00:00+07:00');
  const report = await getAsSupervisor('reports/2021-12-03.html');
  expectNoRealName(report, 'daily report');
  expect(report.text).toContain('Tổng đài An Sơn');
  expect(report.text).toContain('UBND xã Suối Đá');
});

test('with another province’s directory, the telephone greeting names this province', async () => {
  const { prompts } = await simulateCall(hotline, { from: '+84912340001', keys: ['-', '1', '-'] });
  const texts = prompts.map(({ text = '' }) => text);
  expect(texts).toContain('Tổng đài 1022 tỉnh An Sơn xin chào. Cần cấp cứu, bấm 9 hoặc gọi 115.');
  expect(texts.flatMap(listRealNames)).toEqual([]);
});
