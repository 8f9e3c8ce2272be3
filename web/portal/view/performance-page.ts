import { formatInstant } from '../../../core/messages/dates.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import {
  getPerformancePageTexts,
  type PerformancePageTexts,
} from '../../../core/messages/wording/pages-performance.ts';
import type { Month } from '../../../core/statistics/month.ts';
import type { PublicMonthlyStatistics } from '../../../core/statistics/public-month.ts';
import type { PublishedTotal } from '../../../core/statistics/public-total.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../design/view/html.ts';
import { publishedPagesStylesheet } from '../../design/view/stylesheet.ts';
import { renderOpenDataLink } from './open-data-link.ts';
import { renderPerformanceBars, toPerformanceCells } from './performance-bars.ts';
import {
  formatMonth,
  type PerformanceTableName,
  performancePath,
} from './performance-table-page.ts';
import { renderPerformanceTileMap } from './performance-tiles.ts';
import { renderPortalPage, toPortalPath } from './portal-page.ts';

export type PerformancePageModel = {
  lang: Lang;
  now: Date;
  month: Month;
  /** Months for which statistics are published and that the reader can select, newest first. */
  months: readonly Month[];
  figures?: PublicMonthlyStatistics | undefined;
};

/** Renders the form for selecting a month of the statistics. The form uses GET, so that each month has its own URL. */
const renderMonthForm = (
  { lang, month, months }: PerformancePageModel,
  words: PerformancePageTexts,
): HtmlPiece =>
  months.length > 1 &&
  html`
<form class="ask no-print" action="${toPortalPath(lang, performancePath)}" method="get">
<div class="field"><label for="thang">${words.chooseMonth}</label>
<select class="entry medium" id="thang" name="thang">${months.map(
    (one) =>
      html`<option${renderAttributes({ value: one, selected: one === month })}>${formatMonth(one, words)}</option>`,
  )}</select></div>
<button class="button quiet">${words.show}</button></form>`;

const totals = (total: PublishedTotal, words: PerformancePageTexts): Html => {
  const [received = '', done = '', due = '', onTime, , overdue = '', rating] = toPerformanceCells(
    total,
    words,
  );
  const counted = (measure: PublishedTotal['atLeast'][number], count: string): string =>
    total.atLeast.includes(measure) ? words.orMore(count) : count;
  const terms = [
    [words.received, counted('received', received)],
    [words.done, counted('done', done)],
    [words.due, counted('due', due)],
    [words.onTime, onTime],
    [words.overdue, counted('overdue', overdue)],
    [words.rating, rating],
  ];
  return html`
<section aria-labelledby="ca-tinh"><h2 id="ca-tinh">${words.totalTitle}</h2>
<dl class="totals">${terms.map(
    ([term = '', value = '']) =>
      html`<div><dt>${term}</dt><dd${renderAttributes({ class: value.length > 7 ? 'many' : undefined })}>${value}</dd></div>`,
  )}</dl></section>`;
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
  words: PerformancePageTexts,
): HtmlPiece =>
  html`
<section aria-labelledby="don-vi"><h2 id="don-vi">${words.byUnit}</h2>
<p class="soft">${units.length > 0 ? words.byUnitNote : words.noUnits}</p>
${units.length > 0 && renderPerformanceBars(units.slice(0, maxBars), words, 'vi')}
${tableLink(model, 'don-vi', words.allUnits)}</section>`;

const renderServiceChart = (
  model: PerformancePageModel,
  { services }: PublicMonthlyStatistics,
  words: PerformancePageTexts,
): HtmlPiece =>
  services.length > 0 &&
  html`
<section aria-labelledby="dich-vu"><h2 id="dich-vu">${words.byService}</h2>
${renderPerformanceBars(services, words, model.lang)}
${tableLink(model, 'dich-vu', words.table)}</section>`;

const renderPlaceChart = (
  model: PerformancePageModel,
  { districts }: PublicMonthlyStatistics,
  words: PerformancePageTexts,
): Html =>
  html`
<section aria-labelledby="noi"><h2 id="noi">${words.byPlace}</h2>
<p class="soft">${words.byPlaceNote}</p>
${renderPerformanceTileMap(districts, words)}
${tableLink(model, 'noi', words.table)}</section>`;

const renderCalculationRules = (
  { lang, month }: PerformancePageModel,
  words: PerformancePageTexts,
): Html => html`
<section aria-labelledby="cach-tinh"><h2 id="cach-tinh">${words.how}</h2>
<ul class="points">${words.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="no-print"><a class="back" href="/api/performance?month=${month}">${words.json}</a></p>
${renderOpenDataLink(lang)}</section>`;

/**
 * Renders the performance of all agencies in a month. Small numbers are replaced with ranges or hidden to protect anonymity.
 */
export function renderPerformancePage(model: PerformancePageModel): string {
  const { lang, now, month, figures } = model;
  const words = getPerformancePageTexts(lang);
  const { empty } = words;
  const inside = figures
    ? html`<p class="soft small">${words.asOf(formatInstant(figures.madeAt, lang, now))}</p>
${totals(figures.total, words)}${renderUnitChart(model, figures, words)}${renderServiceChart(model, figures, words)}${renderPlaceChart(model, figures, words)}${renderCalculationRules(model, words)}`
    : html`<section class="card"><h2>${empty.title}</h2><p>${empty.text}</p></section>`;
  return renderPortalPage({
    lang,
    title: words.title,
    here: { path: performancePath, query: { thang: month } },
    isWide: true,
    isListed: true,
    style: publishedPagesStylesheet,
    main: html`<div class="stack"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p class="headline">${formatMonth(month, words)}</p>
${renderMonthForm(model, words)}${inside}</div>`,
  });
}
