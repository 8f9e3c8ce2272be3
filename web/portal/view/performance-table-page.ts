import type { Lang } from '../../../core/messages/lang.ts';
import {
  getPerformancePageTexts,
  type PerformancePageTexts,
} from '../../../core/messages/wording/pages-performance.ts';
import type { Month } from '../../../core/statistics/month.ts';
import type { PublicMonthlyStatistics } from '../../../core/statistics/public-month.ts';
import { type Html, type HtmlPiece, html } from '../../design/view/html.ts';
import { publishedPagesStylesheet } from '../../design/view/stylesheet.ts';
import { type NamedPerformance, toPerformanceCells } from './performance-bars.ts';
import { renderPortalPage, toPortalPath } from './portal-page.ts';

export const performancePath = '/hieu-qua';

/** Performance tables, named as in the last segment of their URLs: by unit, by service, by place. */
export const performanceTableNames = ['don-vi', 'dich-vu', 'noi'] as const;
export type PerformanceTableName = (typeof performanceTableNames)[number];

export type PerformanceTableModel = {
  lang: Lang;
  month: Month;
  by: PerformanceTableName;
  figures: PublicMonthlyStatistics;
};

export function formatMonth(month: Month, words: PerformancePageTexts): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return words.month(number, year);
}

type Table = { title: string; first: string; rows: readonly NamedPerformance[]; lang: string };

const placesOf = ({ districts }: PublicMonthlyStatistics): NamedPerformance[] =>
  districts.flatMap(({ name, communes }) =>
    communes
      .filter(({ received, done, overdue }) => received !== 0 || done !== 0 || overdue !== 0)
      .map((one) => ({ ...one, name: name ? `${one.name}, ${name}` : one.name })),
  );

const tableOf = (
  { by, figures, lang }: PerformanceTableModel,
  words: PerformancePageTexts,
): Table => {
  switch (by) {
    case 'don-vi':
      return { title: words.byUnit, first: words.unit, rows: figures.units, lang: 'vi' };
    case 'dich-vu':
      return { title: words.byService, first: words.service, rows: figures.services, lang };
    case 'noi':
      return { title: words.byPlace, first: words.commune, rows: placesOf(figures), lang: 'vi' };
  }
};

const grid = ({ title, first, rows, lang }: Table, words: PerformancePageTexts): Html => {
  const { received, done, due, onTime, late, overdue, rating } = words;
  const heads = [first, received, done, due, onTime, late, overdue, rating];
  return html`
<div class="figures" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${heads.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody lang="${lang}">${rows.map(
    (row) =>
      html`<tr><th scope="row">${row.name}</th>${toPerformanceCells(row, words).map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
};

const renderSmallUnits = (
  { by, figures: { smallUnits } }: PerformanceTableModel,
  words: PerformancePageTexts,
): HtmlPiece =>
  by === 'don-vi' &&
  smallUnits.length > 0 &&
  html`
<section><h2>${words.small(smallUnits.length)}</h2>
<p lang="vi">${smallUnits.map(({ name }) => name).join('; ')}.</p></section>`;

/** Renders all rows of a performance chart as an accessible table on its own page. */
export function renderPerformanceTablePage(model: PerformanceTableModel): string {
  const { lang, month, by } = model;
  const words = getPerformancePageTexts(lang);
  const table = tableOf(model, words);
  const title = `${table.title}, ${lowerCased(formatMonth(month, words))}`;
  return renderPortalPage({
    lang,
    title,
    here: { path: `${performancePath}/${by}`, query: { thang: month } },
    isWide: true,
    isListed: true,
    style: publishedPagesStylesheet,
    main: html`<div class="stack"><h1>${title}</h1>
${table.rows.length === 0 ? html`<p>${words.noUnits}</p>` : grid(table, words)}${renderSmallUnits(model, words)}
<p class="no-print"><a class="back" href="${toPortalPath(lang, performancePath, { thang: month })}">${words.backToAll}</a></p></div>`,
  });
}

const lowerCased = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
