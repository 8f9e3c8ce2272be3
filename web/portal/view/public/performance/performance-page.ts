import type { Lang } from '../../../../../core/messages/lang.ts';
import type { Month } from '../../../../../core/statistics/month.ts';
import { comparePercentages } from '../../../../../core/statistics/performance/performance-trend.ts';
import type { PublicMonthlyStatistics } from '../../../../../core/statistics/performance/public-month.ts';
import type { PublishedTotal } from '../../../../../core/statistics/performance/public-total.ts';
import { sortPerformance } from '../../../../../core/statistics/performance/sort-performance.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import { performancePageTexts } from '../../../../../i18n/portal.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { formatInstantForPage } from '../../../../design/view/page-formats.ts';
import { publishedPagesStylesheet } from '../../../../design/view/stylesheet.ts';
import { renderPortalPage, toPortalPath } from '../../frame/portal-page.ts';
import { renderOpenDataLink } from '../open-data-link.ts';
import {
  formatTrend,
  renderPerformanceBars,
  renderPerformanceLegend,
  toPerformanceCells,
} from './performance-bars.ts';
import {
  formatMonth,
  getCommuneGrouping,
  type PerformanceTableName,
  performancePath,
} from './performance-table-page.ts';
import { renderPerformanceTileMap } from './performance-tiles.ts';

export type PerformancePageModel = {
  lang: Lang;
  now: Date;
  month: Month;
  /** Months for which statistics are published and that the reader can select, newest first. */
  months: readonly Month[];
  statistics?: PublicMonthlyStatistics | undefined;
  /** Statistics of the month before, with which the percentages are compared. */
  before?: PublicMonthlyStatistics | undefined;
};

/** Renders the form for selecting a month of the statistics. The form uses GET, so that each month has its own URL. */
const renderMonthForm = (
  { lang, month, months }: PerformancePageModel,
  texts: TextsOf<typeof performancePageTexts>,
): HtmlPiece =>
  months.length > 1 &&
  html`
<form class="ask no-print" action="${toPortalPath(lang, performancePath)}" method="get">
<div class="field"><label for="thang">${texts.chooseMonth}</label>
<select class="entry medium" id="thang" name="thang">${months.map(
    (one) =>
      html`<option${renderAttributes({ value: one, selected: one === month })}>${formatMonth(one, texts)}</option>`,
  )}</select></div>
<button class="button quiet">${texts.show}</button></form>`;

const totals = (
  total: PublishedTotal,
  before: PublishedTotal | undefined,
  texts: TextsOf<typeof performancePageTexts>,
): Html => {
  const trend = formatTrend(comparePercentages(total.onTime, before?.onTime), texts);
  const [received = '', done = '', due = '', onTime, , overdue = '', rating] = toPerformanceCells(
    total,
    texts,
  );
  const counted = (measure: PublishedTotal['atLeast'][number], count: string): string =>
    total.atLeast.includes(measure) ? texts.orMore(count) : count;
  const terms = [
    [texts.received, counted('received', received)],
    [texts.done, counted('done', done)],
    [texts.due, counted('due', due)],
    [texts.onTime, onTime, trend],
    ...(total.overdue === undefined ? [] : [[texts.overdue, counted('overdue', overdue)]]),
    [texts.rating, rating],
  ];
  return html`
<section aria-labelledby="ca-tinh"><h2 id="ca-tinh">${texts.totalTitle}</h2>
<dl class="totals">${terms.map(
    ([term = '', value = '', note]) =>
      html`<div><dt>${term}</dt><dd>${value}</dd>${note && html`<dd class="trend">${note}</dd>`}</div>`,
  )}</dl>
<p class="soft small">${texts.masked}</p></section>`;
};

/** Maximum number of bars in a performance chart. The table on a separate page contains all rows. */
const maxBars = 12;

const tableLink = (
  { lang, month }: PerformancePageModel,
  by: PerformanceTableName,
  text: string,
): Html =>
  html`<p class="no-print"><a class="back" href="${toPortalPath(lang, `${performancePath}/${by}`, { thang: month })}">${text}</a></p>`;

const renderUnitChart = (
  model: PerformancePageModel,
  { units }: PublicMonthlyStatistics,
  texts: TextsOf<typeof performancePageTexts>,
): HtmlPiece => {
  const rows = sortPerformance(units, undefined).slice(0, maxBars);
  return html`
<section aria-labelledby="don-vi"><h2 id="don-vi">${texts.byUnit}</h2>
<p class="soft">${units.length > 0 ? texts.byUnitNote : texts.noUnits}</p>
${units.length > 0 && html`${renderPerformanceLegend(texts, 'bars')}${renderPerformanceBars({ rows, before: model.before?.units, lang: 'vi' }, texts)}`}
${tableLink(model, 'don-vi', texts.allUnits)}</section>`;
};

const renderServiceChart = (
  model: PerformancePageModel,
  { services }: PublicMonthlyStatistics,
  texts: TextsOf<typeof performancePageTexts>,
): HtmlPiece =>
  services.length > 0 &&
  html`
<section aria-labelledby="dich-vu"><h2 id="dich-vu">${texts.byService}</h2>
${renderPerformanceBars({ rows: sortPerformance(services, undefined), before: model.before?.services, lang: model.lang }, texts)}
${tableLink(model, 'dich-vu', texts.table)}</section>`;

const renderPlaceChart = (
  model: PerformancePageModel,
  { districts }: PublicMonthlyStatistics,
  texts: TextsOf<typeof performancePageTexts>,
): Html =>
  html`
<section aria-labelledby="noi"><h2 id="noi">${texts.byPlace}</h2>
<p class="soft">${texts.byPlaceNote[getCommuneGrouping(districts)]}</p>
${renderPerformanceTileMap(districts, texts)}
${tableLink(model, 'noi', texts.table)}</section>`;

const renderCalculationRules = (
  { lang, month }: PerformancePageModel,
  texts: TextsOf<typeof performancePageTexts>,
): Html => html`
<section aria-labelledby="cach-tinh"><h2 id="cach-tinh">${texts.how}</h2>
<ul class="points">${texts.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="no-print"><a class="back" href="/api/performance?month=${month}">${texts.json}</a></p>
${renderOpenDataLink(lang)}</section>`;

/**
 * Renders the performance of all agencies in a month. Small numbers are replaced with ranges or hidden to protect anonymity.
 */
export function renderPerformancePage(model: PerformancePageModel): string {
  const { lang, now, month, statistics } = model;
  const texts = performancePageTexts[lang];
  const { empty } = texts;
  const inside = statistics
    ? html`<p class="soft small">${texts.asOf(formatInstantForPage(statistics.madeAt, lang, now))}</p>
${totals(statistics.total, model.before?.total, texts)}${renderUnitChart(model, statistics, texts)}${renderServiceChart(model, statistics, texts)}${renderPlaceChart(model, statistics, texts)}${renderCalculationRules(model, texts)}`
    : html`<section class="card"><h2>${empty.title}</h2><p>${empty.text}</p></section>`;
  return renderPortalPage({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: performancePath, query: { thang: month } },
    isWide: true,
    isListed: true,
    style: publishedPagesStylesheet,
    main: html`<div class="stack"><h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<p class="headline${model.months.length > 1 && ' on-paper'}">${formatMonth(month, texts)}</p>
${renderMonthForm(model, texts)}${inside}</div>`,
  });
}
