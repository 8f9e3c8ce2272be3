import type { DailyReport } from '../../../core/figures/daily-report.ts';
import { dateInWords, dayInWords } from '../../../core/messages/dates.ts';
import { type Cell, type ReportTable, reportTables } from '../../../core/messages/report-tables.ts';
import { reportWords as words } from '../../../core/messages/wording/report.ts';
import { type Html, html, type Piece } from '../../design/view/html.ts';
import { layout } from '../../design/view/layout.ts';
import { reportStylesheet } from '../../design/view/stylesheet.ts';
import type { Tone } from '../../design/view/tokens.ts';

const inVietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

const cellText = (cell: Cell): string => {
  if (cell === undefined) return words.none;
  return typeof cell === 'number' ? inVietnamese.format(cell) : cell.replace('.', ',');
};

/** Below the first it needs attention, below the second it can't stay so. */
const [good, poor] = [90, 70];

const toneOf = (percent: number): Tone => {
  if (percent >= good) return 'leaf';
  return percent >= poor ? 'amber' : 'alarm';
};

const bar = (percent: number): Html =>
  html`<svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="12"/><rect class="done ${toneOf(percent)}" width="${Math.round(percent)}" height="12"/></svg>`;

const cellPiece = (cell: Cell, isBar: boolean): Piece =>
  isBar && typeof cell === 'number' ? html`${bar(cell)}<b>${cellText(cell)}%</b>` : cellText(cell);

const row = ([first, ...rest]: Cell[], barAt: number | undefined): Html =>
  html`<tr><th scope="row">${String(first ?? '')}</th>${rest.map(
    (cell, at) => html`<td>${cellPiece(cell, at + 1 === barAt)}</td>`,
  )}</tr>`;

const table = ({ title, note, columns, rows, bar: barAt, empty }: ReportTable): Html =>
  html`<section><h2>${title}</h2>${note && html`<p class="soft small">${note}</p>`}
${
  rows.length === 0
    ? html`<p>${empty}</p>`
    : html`<div class="figures" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => row(cells, barAt))}</tbody>
</table></div>`
}</section>`;

const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

const times = ({ from, to, madeAt, backlog }: DailyReport): string[] => [
  filled(words.period, { from: dateInWords(from, 'vi'), to: dateInWords(to, 'vi') }),
  filled(words.madeAt, { at: dateInWords(madeAt, 'vi') }),
  filled(words.backlogAt, { at: dateInWords(backlog.at, 'vi') }),
];

/** The daily report to be read on a screen and printed on A4: the same tables as in the workbook. */
export const reportPage = (report: DailyReport): string => {
  const title = `${words.title} ${dayInWords(report.to, 'vi')}`;
  return layout({
    lang: 'vi',
    title: `${title} · 1022 Trà Vinh`,
    style: reportStylesheet,
    body: html`<a class="skip" href="#noi-dung">${words.skip}</a>
<header class="top"><div class="bar wrap"><p class="brand"><b>1022</b> <span>${words.brand}</span></p></div></header>
<main id="noi-dung" tabindex="-1" class="wrap stack">
<h1>${title}</h1>
<div class="soft small">${times(report).map((line) => html`<p>${line}</p>`)}</div>
${reportTables(report).map(table)}
</main>`,
  });
};
