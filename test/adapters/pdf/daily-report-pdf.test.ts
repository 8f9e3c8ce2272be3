import { beforeAll, expect, test } from 'vitest';
import { renderReportPdf } from '../../../adapters/pdf/daily-report-pdf.ts';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { toHotlineDetails } from '../../../core/directory/read/hotline-details.ts';
import { toDailyReportTables } from '../../../core/messages/texts/daily-report-tables.ts';
import {
  formatDailyReportCell,
  formatDailyReportPeriodLines,
  formatDailyReportTitle,
} from '../../../core/messages/texts/daily-report-text.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { testPdfFonts } from '../../support/read/pdf-fonts.ts';
import { pdfText } from '../../support/read/pdf-text.ts';
import { busyReport, quietReport } from '../../web/samples/sample-daily-report.ts';

const hotline = toHotlineDetails(getOrganization(testDirectory, launchDay), 'vi');
let busy: Uint8Array;
beforeAll(async () => {
  busy = await renderReportPdf(busyReport, hotline, testPdfFonts);
});

/** Removes all white space, because PDF lines break anywhere. */
const without = (spaces: string): string => spaces.replace(/\s/g, '');
const readIn = (pdf: Uint8Array): string => without(pdfText(pdf).join(''));

test('the PDF of the daily report contains the page’s texts and tables as searchable Vietnamese', () => {
  const read = readIn(busy);
  const tables = toDailyReportTables(busyReport);
  const expectedTexts = [
    formatDailyReportTitle(busyReport),
    ...formatDailyReportPeriodLines(busyReport),
    ...tables.flatMap(({ title, note = '', columns, rows }) => [
      ...[title, note, ...columns],
      ...rows.map((row) =>
        row.map((cell, at) => (at === 0 ? String(cell) : formatDailyReportCell(cell))).join(''),
      ),
    ]),
  ];
  const figures = (text: string): string => without(text).replaceAll('%', '');
  for (const text of expectedTexts) expect(figures(read)).toContain(figures(text));
  expect(read).not.toContain('\uFFFD');
});

test('the PDF of a daily report without tickets states that its tables are empty', async () => {
  const read = readIn(await renderReportPdf(quietReport, hotline, testPdfFonts));
  for (const { empty, rows } of toDailyReportTables(quietReport)) {
    if (rows.length === 0) expect(read).toContain(without(empty));
  }
});

test('the PDF of the daily report is reproducible, names its language and has accessible tables', async () => {
  expect(
    Buffer.from(await renderReportPdf(busyReport, hotline, testPdfFonts)).equals(Buffer.from(busy)),
  ).toBe(true);
  const file = Buffer.from(busy).toString('latin1');
  for (const part of ['/Lang (vi-VN)', '/Marked true', '/S /Table', '/S /TH', '/S /H1']) {
    expect(file).toContain(part);
  }
});
