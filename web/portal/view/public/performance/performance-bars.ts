import { selectPercentColor } from '../../../../../core/messages/texts/daily-report-text.ts';
import type {
  PercentRange,
  PublishedCount,
  PublishedPerformance,
} from '../../../../../core/statistics/performance.ts';
import {
  comparePercentages,
  type PerformanceTrend,
} from '../../../../../core/statistics/performance-trend.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import type { performancePageTexts } from '../../../../../i18n/portal.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import type { ColorTone } from '../../../../design/view/tokens.ts';

export type NamedPerformance = PublishedPerformance & { name: string };

export function formatPublishedCount(
  count: PublishedCount | undefined,
  texts: TextsOf<typeof performancePageTexts>,
): string {
  if (count === undefined) return texts.nearlyAll;
  return count === 'few' ? texts.few : texts.count(count);
}

export function formatPublishedShare(
  share: PercentRange | undefined,
  texts: TextsOf<typeof performancePageTexts>,
): string {
  if (!share) return texts.noneDone;
  const { from, to } = share;
  if (from === to) return texts.percent(from);
  if (from > 1 && to < 99) return texts.between(from, to);
  return to === 99 ? texts.atLeast(from) : texts.atMost(to + 1);
}

/** Returns the color for a range of percentages; undefined when lower and upper bound have different colors. */
export function getShareTone(share: PercentRange | undefined): ColorTone | undefined {
  if (!share) return undefined;
  const [low, high] = [selectPercentColor(share.from), selectPercentColor(share.to)];
  return low === high ? low : undefined;
}

const ratingText = (
  { rating }: PublishedPerformance,
  texts: TextsOf<typeof performancePageTexts>,
): string => (rating === undefined ? texts.none : texts.ofFive(rating));

/** Returns the change since the month before as text, such as "tăng 5 điểm phần trăm so với tháng trước". */
export function formatTrend(
  trend: PerformanceTrend | undefined,
  { trend: labels }: TextsOf<typeof performancePageTexts>,
): string | undefined {
  return trend && labels[trend.direction](trend.points);
}

const gauge = (
  { onTime }: PublishedPerformance,
  texts: TextsOf<typeof performancePageTexts>,
): Html => html`
<p class="gauge ${getShareTone(onTime) ?? ''}"><svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">${
  onTime &&
  html`${onTime.to > onTime.from && html`<path class="maybe" d="M0 0h${onTime.to}v9H0"/>`}<path class="sure" d="M0 0h${onTime.from}v9H0"/>`
}</svg><b>${formatPublishedShare(onTime, texts)}</b></p>`;

const hasAny = (count: PublishedCount | undefined): boolean => count !== undefined && count !== 0;

const counts = (
  row: PublishedPerformance,
  trend: string | undefined,
  texts: TextsOf<typeof performancePageTexts>,
): Html => {
  const renderCount = (term: string, value: string, tone = ''): Html =>
    html`<span class="${tone}">${term} ${value}</span>`;
  return html`
<p class="counts">${renderCount(texts.received, formatPublishedCount(row.received, texts))}${renderCount(texts.done, formatPublishedCount(row.done, texts))}${renderCount(texts.due, formatPublishedCount(row.due, texts))}${
    hasAny(row.due) && row.onTime && renderCount(texts.late, formatPublishedCount(row.late, texts))
  }${hasAny(row.overdue) && renderCount(texts.overdue, formatPublishedCount(row.overdue, texts), 'alarm')}${
    row.rating !== undefined && renderCount(texts.rating, ratingText(row, texts))
  }${trend !== undefined && renderCount(texts.onTime, trend)}</p>`;
};

type PerformanceRows = {
  rows: readonly NamedPerformance[];
  /** Rows of the month before, with which the percentages are compared. */
  before: readonly PublishedPerformance[] | undefined;
  /** Language of the names. */
  lang: string;
};

/**
 * Renders a bar chart of agency performance. Each row shows a name, the percentage of tickets resolved on time, its change
 * since the month before, and the underlying numbers.
 */
export function renderPerformanceBars(
  { rows, before = [], lang }: PerformanceRows,
  texts: TextsOf<typeof performancePageTexts>,
): Html {
  const earlier = new Map(before.map((row) => [row.key, row.onTime]));
  return html`
<ol class="bars">${rows.map((row) => {
    const trend = formatTrend(comparePercentages(row.onTime, earlier.get(row.key)), texts);
    return html`
<li><h3 lang="${lang}">${row.name}</h3>${gauge(row, texts)}${counts(row, trend, texts)}</li>`;
  })}</ol>`;
}

export function toPerformanceCells(
  row: PublishedPerformance,
  texts: TextsOf<typeof performancePageTexts>,
): string[] {
  return [
    formatPublishedCount(row.received, texts),
    formatPublishedCount(row.done, texts),
    formatPublishedCount(row.due, texts),
    formatPublishedShare(row.onTime, texts),
    row.onTime ? formatPublishedCount(row.late, texts) : texts.none,
    row.overdue === undefined ? texts.none : formatPublishedCount(row.overdue, texts),
    ratingText(row, texts),
  ];
}
