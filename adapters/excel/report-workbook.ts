import {
  type DailyReportTable,
  toDailyReportTables,
} from '../../core/messages/texts/daily-report-tables.ts';
import type { DailyReport } from '../../core/statistics/daily-report.ts';
import { dailyReportTexts } from '../../i18n/office.ts';

const maxSheetNameLength = 31;

/** Returns a valid Excel sheet name, without reserved characters and with at most 31 characters. */
const toSheetName = (title: string): string =>
  title.replace(/[\\/?*[\]:]/g, ' ').slice(0, maxSheetNameLength);

const computeColumnWidth = ({ rows, columns }: DailyReportTable, column: number): number =>
  Math.max(10, ...[columns, ...rows].map((row) => String(row[column] ?? '').length)) + 2;

const toSheet = (table: DailyReportTable) => ({
  sheet: toSheetName(table.title),
  data: [
    table.columns.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...table.rows.map((row) => row.map((value) => value ?? null)),
    [],
    [{ value: dailyReportTexts.omissions }],
  ],
  columns: table.columns.map((_, column) => ({ width: computeColumnWidth(table, column) })),
  stickyRowsCount: 1,
});

/**
 * Builds an Excel workbook with one sheet per table of the daily report. A note below each table names the omitted tickets.
 * The Excel library is loaded on first use.
 */
export async function buildReportWorkbook(report: DailyReport): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(toDailyReportTables(report).map(toSheet)).toBuffer();
}
