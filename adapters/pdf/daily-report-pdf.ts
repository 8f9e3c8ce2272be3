import type { HotlineDetails } from '../../core/directory/read/hotline-details.ts';
import {
  type DailyReportTable,
  toDailyReportTables,
} from '../../core/messages/texts/daily-report-tables.ts';
import {
  formatDailyReportCell,
  formatDailyReportPeriodLines,
  formatDailyReportTitle,
} from '../../core/messages/texts/daily-report-text.ts';
import type { DailyReport } from '../../core/statistics/daily-report.ts';
import { ratePercent } from '../../core/statistics/on-time-percent.ts';
import {
  createPdf,
  drawOnEachPage,
  finishPdf,
  getTextWidth,
  type Pdf,
  type PdfFonts,
  toPrintableText,
} from './pdf-document.ts';
import {
  drawTable,
  getRemainingHeight,
  mutedTextColor,
  type PdfCell,
  textColor,
} from './pdf-table.ts';

/**
 * Maximum number of rows of a table that is kept on one page of the PDF report. Longer tables continue on the next page with
 * a repeated header.
 */
const maxRowsPerBlock = 9;
const estimateHeight = ({ rows }: DailyReportTable): number =>
  80 + 23 * Math.min(rows.length, maxRowsPerBlock);

const addTextElement = (doc: Pdf, kind: 'H1' | 'H2' | 'P', text: string): void => {
  doc.addStructure(
    doc.struct(kind, {}, () =>
      doc.text(text, doc.page.margins.left, doc.y, { width: getTextWidth(doc) }),
    ),
  );
};

const toPdfCells = (
  cells: DailyReportTable['rows'][number],
  barAt: number | undefined,
): PdfCell[] =>
  cells.map((cell, at) =>
    at === barAt && typeof cell === 'number'
      ? {
          text: `${formatDailyReportCell(cell)}%`,
          bar: { percent: cell, tone: ratePercent(cell) },
        }
      : { text: at === 0 ? toPrintableText(String(cell ?? '')) : formatDailyReportCell(cell) },
  );

const drawSection = (doc: Pdf, table: DailyReportTable): void => {
  const { title, note, columns, rows, bar, empty } = table;
  if (getRemainingHeight(doc) < estimateHeight(table)) doc.addPage();
  else doc.moveDown(1.2);
  doc.font('bold').fontSize(13).fillColor(textColor);
  addTextElement(doc, 'H2', title);
  doc.font('regular').fontSize(9.5).fillColor(mutedTextColor);
  if (note) addTextElement(doc, 'P', note);
  doc.moveDown(0.3);
  if (rows.length === 0) addTextElement(doc, 'P', empty);
  else drawTable(doc, { columns, rows: rows.map((row) => toPdfCells(row, bar)) });
};

const drawFooter = (doc: Pdf, brand: string, title: string): void =>
  drawOnEachPage(doc, (page, pages) => {
    const { left } = doc.page.margins;
    const y = doc.page.height - 36;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('regular').fontSize(8.5).fillColor(mutedTextColor);
    doc.text(`1022 · ${brand} · ${title}`, left, y, { lineBreak: false });
    doc.text(`${page}/${pages}`, left, y, { width: getTextWidth(doc), align: 'right' });
    doc.endMarkedContent();
  });

/** Creates the daily report as PDF, with the same tables as the web page and the Excel workbook. */
export async function renderReportPdf(
  report: DailyReport,
  hotline: HotlineDetails,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const title = formatDailyReportTitle(report);
  const doc = createPdf({ fonts, title, author: hotline.officialName, at: report.madeAt });
  doc.font('bold').fontSize(10).fillColor('#0B5F53');
  addTextElement(doc, 'P', `1022 · ${hotline.brand}`);
  doc.fontSize(20).fillColor(textColor);
  addTextElement(doc, 'H1', title);
  doc.font('regular').fontSize(9.5).fillColor(mutedTextColor);
  for (const time of formatDailyReportPeriodLines(report)) addTextElement(doc, 'P', time);
  for (const table of toDailyReportTables(report)) drawSection(doc, table);
  drawFooter(doc, hotline.brand, title);
  return finishPdf(doc);
}
