import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import {
  type DailyReportCell,
  type DailyReportTable,
  toDailyReportTables,
} from '../../../core/messages/texts/daily-report-tables.ts';
import {
  formatDailyReportCell,
  formatDailyReportPeriodLines,
  formatDailyReportTitle,
} from '../../../core/messages/texts/daily-report-text.ts';
import type { DailyReport } from '../../../core/statistics/daily-report.ts';
import { dailyReportTexts as words } from '../../../i18n/office.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { renderDocument } from '../../design/view/layout.ts';
import { reportStylesheet } from '../../design/view/stylesheet.ts';
import { selectPercentColor } from '../../design/view/tokens.ts';

const bar = (percent: number): Html =>
  html`<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="12"/><rect class="done ${selectPercentColor(percent)}" width="${Math.round(percent)}" height="12"/></svg>`;

const cellPiece = (cell: DailyReportCell, isBar: boolean): HtmlPiece =>
  isBar && typeof cell === 'number'
    ? html`${bar(cell)}<b>${formatDailyReportCell(cell)} %</b>`
    : formatDailyReportCell(cell);

const row = ([first, ...rest]: DailyReportCell[], barAt: number | undefined): Html =>
  html`<tr><th scope="row">${String(first ?? '')}</th>${rest.map(
    (cell, at) => html`<td>${cellPiece(cell, at + 1 === barAt)}</td>`,
  )}</tr>`;

const table = ({ title, note, columns, rows, bar: barAt, empty }: DailyReportTable): Html =>
  html`<section><h2>${title}</h2>${note && rows.length > 0 && html`<p class="soft small">${note}</p>`}
${
  rows.length === 0
    ? html`<p>${empty}</p>`
    : html`<div class="figures" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => row(cells, barAt))}</tbody>
</table></div>`
}</section>`;

/** Renders the daily report for screens and A4 print, with the same tables as in the Excel workbook. */
export function renderDailyReportPage(report: DailyReport): string {
  const title = formatDailyReportTitle(report);
  return renderDocument({
    lang: 'vi',
    title: `${title} · ${hotlinePlaceholders.shortName}`,
    styles: [reportStylesheet],
    body: html`<a class="skip" href="#noi-dung">${words.skip}</a>
<header class="top"><div class="bar wrap"><p class="brand"><b>1022</b> <span>${hotlinePlaceholders.brand}</span></p></div></header>
<main id="noi-dung" tabindex="-1" class="wrap stack">
<h1>${title}</h1>
<div class="soft small">${formatDailyReportPeriodLines(report).map((line) => html`<p>${line}</p>`)}</div>
${toDailyReportTables(report).map(table)}
</main>`,
  });
}
