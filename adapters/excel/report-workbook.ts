import type { ReportTable } from '../../core/messages/report-tables.ts';

const longestSheetName = 31;

/** Returns a valid Excel sheet name, without reserved characters and with at most 31 characters. */
const sheetName = (title: string): string =>
  title.replace(/[\\/?*[\]:]/g, ' ').slice(0, longestSheetName);

const widthOf = ({ rows, columns }: ReportTable, column: number): number =>
  Math.max(10, ...[columns, ...rows].map((row) => String(row[column] ?? '').length)) + 2;

const sheetOf = (table: ReportTable) => ({
  sheet: sheetName(table.title),
  data: [
    table.columns.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...table.rows.map((row) => row.map((value) => value ?? null)),
  ],
  columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
  stickyRowsCount: 1,
});

/** Builds an Excel workbook with one sheet per table. The Excel library is loaded on first use. */
export async function buildReportWorkbook(tables: readonly ReportTable[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(tables.map(sheetOf)).toBuffer();
}
