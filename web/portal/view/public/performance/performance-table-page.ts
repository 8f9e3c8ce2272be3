import { formatNameInDistrict } from '../../../../../core/directory/read/areas/name-in-district.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import type { Month } from '../../../../../core/statistics/month.ts';
import type { PublicMonthlyStatistics } from '../../../../../core/statistics/performance/public-month.ts';
import {
  type PerformanceColumn,
  type PerformanceOrder,
  performanceColumns,
  sortPerformance,
} from '../../../../../core/statistics/performance/sort-performance.ts';
import { lowercaseFirstLetter } from '../../../../../core/text/lowercase-first-letter.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import { performancePageTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { publishedPagesStylesheet } from '../../../../design/view/stylesheet.ts';
import { renderPortalPage, toPortalPath } from '../../frame/portal-page.ts';
import { type NamedPerformance, toPerformanceCells } from './performance-bars.ts';
import { formatPerformanceOrder, orderParameter } from './performance-order.ts';

export const performancePath = '/hieu-qua';

/** Performance tables, named as in the last segment of their URLs: by unit, by service, by place. */
export const performanceTableNames = ['don-vi', 'dich-vu', 'noi'] as const;
export type PerformanceTableName = (typeof performanceTableNames)[number];

export type PerformanceTableModel = {
  lang: Lang;
  month: Month;
  by: PerformanceTableName;
  order?: PerformanceOrder | undefined;
  statistics: PublicMonthlyStatistics;
};

export function formatMonth(month: Month, texts: TextsOf<typeof performancePageTexts>): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return texts.month(number, year);
}

type Table = { title: string; first: string; rows: readonly NamedPerformance[]; lang: string };

/** Returns the areas that group the communes on the last day of the month. */
export function getCommuneGrouping(
  districts: PublicMonthlyStatistics['districts'],
): 'district' | 'province' {
  return districts.some(({ isProvince }) => !isProvince) ? 'district' : 'province';
}

const placesOf = ({ districts }: PublicMonthlyStatistics): NamedPerformance[] =>
  districts.flatMap(({ name, communes }) =>
    communes
      .filter(({ received, done, overdue }) => received !== 0 || done !== 0 || (overdue ?? 0) !== 0)
      .map((one) => ({ ...one, name: name ? formatNameInDistrict(one.name, name) : one.name })),
  );

const tableOf = (
  { by, statistics, lang }: PerformanceTableModel,
  texts: TextsOf<typeof performancePageTexts>,
): Table => {
  switch (by) {
    case 'don-vi':
      return { title: texts.byUnit, first: texts.unit, rows: statistics.units, lang: 'vi' };
    case 'dich-vu':
      return { title: texts.byService, first: texts.service, rows: statistics.services, lang };
    case 'noi':
      return {
        title: texts.byPlace,
        first: texts.commune[getCommuneGrouping(statistics.districts)],
        rows: placesOf(statistics),
        lang: 'vi',
      };
  }
};

/**
 * Renders the heading of a column as a link that sorts the table by this column, or reverses the order if the table is
 * sorted by it already.
 */
const renderHeading = (
  { lang, month, by, order }: PerformanceTableModel,
  column: PerformanceColumn,
  label: string,
): Html => {
  const isSorted = order?.column === column;
  const isReversed = isSorted && order.isReversed;
  const next = formatPerformanceOrder({ column, isReversed: isSorted && !isReversed });
  const direction = (column === 'name') === isReversed ? 'descending' : 'ascending';
  const href = toPortalPath(lang, `${performancePath}/${by}`, {
    thang: month,
    [orderParameter]: next,
  });
  return html`<th scope="col"${renderAttributes({ 'aria-sort': isSorted && direction })}><a href="${href}">${label}</a></th>`;
};

const grid = (
  model: PerformanceTableModel,
  { title, first, rows, lang }: Table,
  texts: TextsOf<typeof performancePageTexts>,
): Html => {
  const labels = { ...texts, name: first };
  return html`
<div class="figures" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${performanceColumns.map((column) => renderHeading(model, column, labels[column]))}</tr></thead>
<tbody lang="${lang}">${sortPerformance(rows, model.order).map(
    (row) =>
      html`<tr><th scope="row">${row.name}</th>${toPerformanceCells(row, texts).map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
};

const renderSmallUnits = (
  { by, statistics: { smallUnits } }: PerformanceTableModel,
  texts: TextsOf<typeof performancePageTexts>,
): HtmlPiece =>
  by === 'don-vi' &&
  smallUnits.length > 0 &&
  html`
<section><h2>${texts.small(smallUnits.length)}</h2>
<p lang="vi">${smallUnits.map(({ name }) => name).join('; ')}.</p></section>`;

/** Renders all rows of a performance chart as an accessible table on its own page. */
export function renderPerformanceTablePage(model: PerformanceTableModel): string {
  const { lang, month, by, order } = model;
  const texts = performancePageTexts[lang];
  const table = tableOf(model, texts);
  const title = `${table.title}, ${lowercaseFirstLetter(formatMonth(month, texts))}`;
  return renderPortalPage({
    lang,
    title,
    here: {
      path: `${performancePath}/${by}`,
      query: { thang: month, ...(order && { [orderParameter]: formatPerformanceOrder(order) }) },
    },
    isWide: true,
    isListed: true,
    style: publishedPagesStylesheet,
    main: html`<div class="stack"><p class="no-print"><a class="back" href="${toPortalPath(lang, performancePath, { thang: month })}">${renderIcon('back')}${texts.backToAll}</a></p>
<h1>${title}</h1>
${table.rows.length > 0 && html`<p class="soft">${texts.sortNote} ${texts.masked}</p><p class="soft small swipe">${texts.swipe}</p>`}
${table.rows.length === 0 ? html`<p>${texts.noUnits}</p>` : grid(model, table, texts)}${renderSmallUnits(model, texts)}</div>`,
  });
}
