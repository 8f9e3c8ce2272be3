import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { opsProgram } from '../../../../../bin/ops.ts';
import {
  DailyReportResponse,
  StatisticsResponse,
  TicketSearchResponse,
} from '../../../../../core/contract/staff/supervision/statistics-responses.ts';
import { sharedHotline } from '../../../../support/hotline/shared-hotline.ts';
import { runProgramHere } from '../../../../support/run-program.ts';
import { aReport, type OpenedReport, sendReport } from '../../../../support/samples/a-report.ts';

const hotline = sharedHotline();
const ward = 'UBND_XA:29254';

/** Signs in and returns the authorization header. Needed for each request: tokens last an hour, and the clock jumps. */
const as = async (role: string, unit?: string) => {
  const { text } = await hotline.post('/local/sign-in', { role, unit });
  const { token } = z.object({ token: z.string() }).parse(JSON.parse(text));
  return { authorization: `Bearer ${token}` };
};

const get = async (path: string, role = 'supervisor') =>
  hotline.get(`/api/staff/${path}`, await as(role));

const acts = async ({ code }: OpenedReport, act: string, fields = {}) => {
  const officer = await as('officer', ward);
  const ticket = await hotline.get(`/api/staff/tickets/${code}/acts`, officer);
  const { version } = z.object({ version: z.number() }).parse(JSON.parse(ticket.text));
  const answer = await hotline.post(
    `/api/staff/tickets/${code}/${act}`,
    { version, ...fields },
    { ...officer, 'idempotency-key': randomUUID() },
  );
  if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${answer.text}`);
  await hotline.settle();
};

const answer = { text: 'Đã lập biên bản, quán cam kết đóng cửa.' };

let reports: OpenedReport[] = [];
const reported = (at: number): OpenedReport => {
  const report = reports[at];
  if (!report) throw new Error('It was not sent');
  return report;
};

// on the opening morning: three reports, one answered in time and rated, one answered late, one open
beforeAll(async () => {
  const { reporter } = aReport();
  reports = [
    await sendReport(hotline, { reporter }),
    await sendReport(hotline, { reporter, text: 'Đám cưới đông người trong hẻm' }),
    await sendReport(hotline, {
      reporter,
      service: 'welfare',
      topic: 'AS01',
      text: 'Xin hỗ trợ gạo',
    }),
  ];
  await acts(reported(0), 'answer', answer);
  const { code, pin } = reported(0);
  await hotline.post(
    `/api/reports/${code}/rating`,
    { score: 4 },
    { 'x-report-pin': pin, 'idempotency-key': randomUUID() },
  );
  await hotline.moveTo('2021-12-03T14:00:00+07:00');
  await acts(reported(1), 'answer', answer);
}, 240_000);

test('a ticket is found by words, code and telephone number right after it was opened', async () => {
  const search = async (q: string) => {
    const { text } = await hotline.post('/api/staff/search', { q }, await as('supervisor'));
    const { by, tickets, cost } = TicketSearchResponse.parse(JSON.parse(text));
    expect(cost?.readUnits).toBeGreaterThan(0);
    return { by, codes: tickets.map(({ code }) => code) };
  };
  expect(await search('dam cuoi hem')).toEqual({ by: 'words', codes: [reported(1).code] });
  const { code } = reported(0);
  expect(await search(code)).toEqual({ by: 'code', codes: [code] });
  expect((await search('0912345678')).codes).toHaveLength(3);
});

test('the daily report at 16:00 counts the tickets handled that day and those still open', async () => {
  expect((await get('reports/2021-12-03')).status).toBe(404);
  await hotline.moveTo('2021-12-03T16:00:00+07:00');
  const { text } = await get('reports/2021-12-03');
  const report = DailyReportResponse.parse(JSON.parse(text));
  expect(report.total).toMatchObject({
    ...{ opened: 3, answered: 2, resolved: 2, resolveMissed: 1, onTimePercent: 50 },
    ...{ ratings: 1, satisfaction: 4 },
  });
  expect(report.before.opened).toBe(0);
  expect(report.backlog.open).toBe(1);
  const unit = report.byUnit.find(({ key }) => key === ward);
  expect(unit).toMatchObject({ name: 'UBND phường 7', answered: 2, resolveMissed: 1 });
});

test('the daily report also exists as a page and a workbook, and officers cannot read either', async () => {
  const page = await get('reports/2021-12-03.html');
  expect([page.status, page.text.includes('UBND phường 7')]).toEqual([200, true]);
  const workbook = await get('reports/2021-12-03.xlsx');
  expect([workbook.status, workbook.text.slice(0, 2)]).toEqual([200, 'PK']);
  const officer = await as('officer', ward);
  expect((await hotline.get('/api/staff/reports/2021-12-03', officer)).status).toBe(403);
});

test('the statistics have the same totals in every grouping, and officers see only those of their own unit', async () => {
  for (const by of ['service', 'topic', 'unit', 'area', 'channel', 'day']) {
    const { text } = await get(`figures?from=2021-12-03&to=2021-12-03&by=${by}`);
    const { total, groups } = StatisticsResponse.parse(JSON.parse(text));
    expect(groups.reduce((sum, { opened }) => sum + opened, 0)).toBe(total.opened);
    expect(total).toMatchObject({ opened: 3, answered: 2 });
  }
  const officer = await as('officer', 'SO_YT');
  const { text } = await hotline.get('/api/staff/figures?from=2021-12-03&to=2021-12-03', officer);
  expect(StatisticsResponse.parse(JSON.parse(text)).total).toMatchObject({
    opened: 0,
    answered: 0,
  });
});

test('npm run ops -- recount finds no difference between the tickets and the stored statistics', async () => {
  const days = ['--from', '2021-12-03', '--since', '2021-12-03'];
  const result = await runProgramHere(
    opsProgram,
    ['recount', '--stage', 'local', '--url', hotline.url(), ...days],
    { HOTLINE_DATA: hotline.dataDirectory() },
  );
  expect(result).toEqual({
    ...{ code: 0, stderr: '' },
    stdout: 'Recomputed the statistics from 3 tickets.\nThe stored counters match.\n',
  });
});

test('the public statistics show the current month after the daily report and hide small counts', async () => {
  await hotline.moveTo('2021-12-03T16:15:00+07:00');
  const { status, text, headers } = await hotline.get('/hieu-qua');
  expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=300']);
  expect(text).toContain('Tháng 12/2021');
  expect(text).toContain('dưới 5');
  expect((await hotline.get('/km/hieu-qua')).text).toContain('lang="km"');
  expect((await hotline.get('/gop-y')).text).toContain('Chưa có câu trả lời nào');
  expect((await hotline.get('/gop-y.rss')).headers['content-type']).toContain('rss+xml');
});
