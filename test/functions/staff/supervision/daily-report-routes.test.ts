import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createCallStatisticsStore } from '../../../../adapters/dynamodb/contact-center/call-statistics-store.ts';
import { createTicketCountStore } from '../../../../adapters/dynamodb/statistics/ticket-count-store.ts';
import {
  DailyReportResponse,
  StatisticsResponse,
} from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import { makeDailyReport } from '../../../../core/statistics/make-daily-report.ts';
import { updateTicketCounts } from '../../../../core/statistics/update-ticket-counts.ts';
import { createStaffFunction } from '../../../../functions/staff/staff-entry-point.ts';
import { dailyReportRoutes } from '../../../../functions/staff/supervision/daily-report-routes.ts';
import { createDailyReportDeps, setUpStaffApi } from '../../../support/api/set-up-staff-api.ts';
import { httpEvent, lambdaContext } from '../../../support/events/lambda-events.ts';
import { pdfText } from '../../../support/read/pdf-text.ts';
import { zipEntries } from '../../../support/read/zip-entries.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { aTicket, atMinute } from '../../../support/samples/a-ticket.ts';

const room = setUpStaffApi(aMember('supervisor'), aMember('officer'));
const ticket = aTicket({ status: 'assigned', unit: 'UBND_XA:29254' });

beforeAll(async () => {
  const services = room.services();
  await services.tickets.open(ticket);
  await updateTicketCounts(ticket.code, {
    ...services,
    counts: createTicketCountStore(room.table()),
  });
  await makeDailyReport({
    ...services,
    ...createDailyReportDeps(room.table()),
    calls: createCallStatisticsStore(room.table()),
    now: () => atMinute(8 * 60),
  });
});

const ask = async (path: string) => {
  const handler = createStaffFunction({
    routes: dailyReportRoutes,
    services: () => ({ ...room.services(), ...createDailyReportDeps(room.table()) }),
  });
  const headers = { authorization: `Bearer ${aMember('supervisor').sub}` };
  return handler(httpEvent('GET', `/api/staff/reports/${path}`, { headers }), lambdaContext);
};

test('the report API returns the daily report as JSON with its counts', async () => {
  const { statusCode, body = '' } = await ask('2021-12-03');
  expect(statusCode).toBe(200);
  expect(DailyReportResponse.parse(JSON.parse(body))).toMatchObject({
    to: '2021-12-03T16:00:00+07:00',
    total: { opened: 1 },
    backlog: { open: 1 },
    byUnit: [{ name: 'UBND phường 7', opened: 1, open: 1 }],
  });
});

test('the daily report as a workbook has one sheet per table, in Vietnamese', async () => {
  const { headers, body = '', isBase64Encoded } = await ask('2021-12-03.xlsx');
  expect([isBase64Encoded, headers?.['content-type']]).toEqual([
    true,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]);
  expect(headers?.['content-disposition']).toContain('bao-cao-2021-12-03.xlsx');
  const files = zipEntries(Buffer.from(body, 'base64'));
  expect([...files.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(
    6,
  );
  const all = [...files.values()].join('\n');
  for (const text of ['Theo loại việc', 'UBND phường 7', 'Phiếu tiếp nhận']) {
    expect(all).toContain(text);
  }
});

test('the daily report as a PDF is shown inline under its date', async () => {
  const { headers, body = '', isBase64Encoded } = await ask('2021-12-03.pdf');
  expect([isBase64Encoded, headers?.['content-type']]).toEqual([true, 'application/pdf']);
  expect(headers?.['content-disposition']).toBe('inline; filename="bao-cao-2021-12-03.pdf"');
  expect(pdfText(Buffer.from(body, 'base64')).join('')).toContain('UBND phường 7');
});

test('the daily report as a web page runs no scripts and loads no other files', async () => {
  const { headers, body = '' } = await ask('2021-12-03.html');
  expect(headers?.['content-type']).toBe('text/html; charset=utf-8');
  expect(headers?.['content-security-policy']).toContain("default-src 'none'");
  expect(body).toContain('<h1>Báo cáo ngày thứ\u00a0Sáu, 3/12/2021</h1>');
  expect(body).not.toMatch(/<script|style="|src="http/);
});

test.each([
  '2021-12-02',
  '2021-12-02.pdf',
  '2021-12-03.docx',
  '2021-12-03.',
  'hom-nay',
  '2021-13-45',
  '2021-12-03.toString',
])('the report path %s returns 404', async (path) => {
  const { statusCode, body } = await ask(path);
  expect([statusCode, body]).toEqual([404, expect.stringContaining('no-such-report')]);
});

describe('statistics API', () => {
  const figures = async (role: 'supervisor' | 'officer', query: Record<string, string>) => {
    const { status, text } = await room.sendRequest(aMember(role).sub, 'GET /api/staff/figures', {
      query,
    });
    return { status, text };
  };
  const days = { from: '2021-12-03', to: '2021-12-03' };

  test('statistics cover the requested days, with each group’s name', async () => {
    const { text } = await figures('supervisor', { ...days, by: 'unit' });
    expect(StatisticsResponse.parse(JSON.parse(text))).toMatchObject({
      total: { opened: 1 },
      groups: [{ key: 'UBND_XA:29254', name: 'UBND phường 7', opened: 1 }],
      backlog: { open: 1, byStatus: { assigned: 1 }, byUnit: [{ name: 'UBND phường 7' }] },
    });
  });

  test('an officer gets statistics of their own unit only', async () => {
    const { text } = await figures('officer', days);
    expect(z.looseObject({ unit: z.string() }).parse(JSON.parse(text)).unit).toBe('UBND_XA:29254');
    expect((await figures('officer', { ...days, unit: 'SO_YT' })).status).toBe(404);
  });

  test.each([
    ['to', { to: '2021-12-02' }],
    ['to', { to: '2022-12-03' }],
    ['from', { from: '' }],
    ['by', { by: 'mood' }],
    ['since', { since: '2021-12-03' }],
  ])('an invalid statistics query returns 400 and names the field: %s', async (field, query) => {
    const { status, text } = await figures('supervisor', { ...days, ...query });
    expect([status, text]).toEqual([400, expect.stringContaining(`"field":"${field}"`)]);
  });
});
