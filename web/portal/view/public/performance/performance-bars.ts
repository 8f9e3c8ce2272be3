import { onTimePercents } from '../../../../../core/statistics/on-time-percent.ts';
import {
  getLateLowerBound,
  getShareForm,
  type PercentRange,
  type PublishedCount,
  type PublishedPerformance,
} from '../../../../../core/statistics/performance/performance.ts';
import {
  compareWithMonthBefore,
  type PerformanceTrend,
} from '../../../../../core/statistics/performance/performance-trend.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import type { performancePageTexts } from '../../../../../i18n/portal.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { type ColorTone, selectPercentColor } from '../../../../design/view/tokens.ts';

export type NamedPerformance = PublishedPerformance & { name: string };

export function formatPublishedCount(
  count: PublishedCount,
  texts: TextsOf<typeof performancePageTexts>,
): string {
  return count === 'few' ? texts.few : texts.count(count);
}

export function formatPublishedShare(
  share: PercentRange | undefined,
  texts: TextsOf<typeof performancePageTexts>,
): string {
  if (!share) return texts.noneDone;
  const { from, to } = share;
  switch (getShareForm(share)) {
    case 'exact':
      return texts.percent(from);
    case 'between':
      return texts.between(from, to);
    case 'at-least':
      return texts.atLeast(from);
    case 'at-most':
      return texts.atMost(to + 1);
  }
}

/** Formats the number of missed deadlines, or its lower bound if the exact number is hidden; undefined if there is none. */
const formatLate = (
  row: PublishedPerformance,
  texts: TextsOf<typeof performancePageTexts>,
): string | undefined => {
  const least = getLateLowerBound(row);
  if (least !== undefined) return texts.orMore(texts.count(least));
  return row.onTime && row.late !== undefined ? formatPublishedCount(row.late, texts) : undefined;
};

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

const counts = (
  row: PublishedPerformance,
  trend: string | undefined,
  texts: TextsOf<typeof performancePageTexts>,
): Html => {
  const renderCount = (term: string, value: string): Html => html`<span>${term} ${value}</span>`;
  const late = formatLate(row, texts);
  return html`
<p class="counts">${renderCount(texts.received, formatPublishedCount(row.received, texts))}${renderCount(texts.done, formatPublishedCount(row.done, texts))}${renderCount(texts.due, formatPublishedCount(row.due, texts))}${
    late !== undefined && renderCount(texts.late, late)
  }${row.rating !== undefined && renderCount(texts.rating, ratingText(row, texts))}${trend !== undefined && renderCount(texts.onTime, trend)}</p>${
    row.overdue !== undefined &&
    row.overdue !== 0 &&
    html`<p class="counts alarm">${texts.stillOverdue(formatPublishedCount(row.overdue, texts))}</p>`
  }`;
};

type PerformanceRows = {
  rows: readonly NamedPerformance[];
  /** Rows of the month before, with which the percentages are compared. */
  before: readonly NamedPerformance[] | undefined;
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
  const findTrend = compareWithMonthBefore(before);
  return html`
<ol class="bars">${rows.map((row) => {
    const trend = formatTrend(findTrend(row), texts);
    return html`
<li><h3 lang="${lang}">${row.name}</h3>${gauge(row, texts)}${counts(row, trend, texts)}</li>`;
  })}</ol>`;
}

/** Renders the meaning of the bars' colors. */
export function renderPerformanceLegend(
  { legend }: TextsOf<typeof performancePageTexts>,
  look: 'bars' | 'tiles',
): Html {
  return html`
<ul class="legend${look === 'bars' && ' solid'}">${(
    ['leaf', 'amber', 'alarm', 'none'] as const
  ).map((tone) => html`<li class="${tone}"><i></i>${legend[tone](onTimePercents)}</li>`)}</ul>`;
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
    formatLate(row, texts) ?? texts.none,
    row.overdue === undefined ? texts.none : formatPublishedCount(row.overdue, texts),
    ratingText(row, texts),
  ];
}
