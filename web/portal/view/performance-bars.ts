import { selectPercentColor } from '../../../core/messages/report-text.ts';
import type { PerformancePageTexts } from '../../../core/messages/wording/pages-performance.ts';
import type {
  PercentRange,
  PublishedCount,
  PublishedPerformance,
} from '../../../core/statistics/performance.ts';
import { type Html, html } from '../../design/view/html.ts';
import type { ColorTone } from '../../design/view/tokens.ts';

export type NamedPerformance = PublishedPerformance & { name: string };

export function formatPublishedCount(
  count: PublishedCount | undefined,
  words: PerformancePageTexts,
): string {
  if (count === undefined) return words.nearlyAll;
  return count === 'few' ? words.few : words.count(count);
}

export function formatPublishedShare(
  share: PercentRange | undefined,
  words: PerformancePageTexts,
): string {
  if (!share) return words.noneDone;
  const { from, to } = share;
  if (from === to) return words.percent(from);
  if (from > 1 && to < 99) return words.between(from, to);
  return to === 99 ? words.atLeast(from) : words.atMost(to + 1);
}

/** Returns the color for a range of percentages; undefined when lower and upper bound have different colors. */
export function getShareTone(share: PercentRange | undefined): ColorTone | undefined {
  if (!share) return undefined;
  const [low, high] = [selectPercentColor(share.from), selectPercentColor(share.to)];
  return low === high ? low : undefined;
}

const ratingText = ({ rating }: PublishedPerformance, words: PerformancePageTexts): string =>
  rating === undefined ? words.none : words.ofFive(rating);

const gauge = ({ onTime }: PublishedPerformance, words: PerformancePageTexts): Html => html`
<p class="gauge ${getShareTone(onTime) ?? ''}"><svg viewBox="0 0 100 9" preserveAspectRatio="none" aria-hidden="true">${
  onTime &&
  html`${onTime.to > onTime.from && html`<path class="maybe" d="M0 0h${onTime.to}v9H0"/>`}<path class="sure" d="M0 0h${onTime.from}v9H0"/>`
}</svg><b>${formatPublishedShare(onTime, words)}</b></p>`;

const hasAny = (count: PublishedCount): boolean => count !== 0;

const counts = (row: PublishedPerformance, words: PerformancePageTexts): Html => {
  const said = (term: string, value: string, tone = ''): Html =>
    html`<span class="${tone}">${term} ${value}</span>`;
  return html`
<p class="counts">${said(words.received, formatPublishedCount(row.received, words))}${said(words.done, formatPublishedCount(row.done, words))}${said(words.due, formatPublishedCount(row.due, words))}${
    hasAny(row.due) && row.onTime && said(words.late, formatPublishedCount(row.late, words))
  }${hasAny(row.overdue) && said(words.overdue, formatPublishedCount(row.overdue, words), 'alarm')}${
    row.rating !== undefined && said(words.rating, ratingText(row, words))
  }</p>`;
};

/**
 * Renders a bar chart of agency performance. Each row shows a name, the percentage of tickets resolved on time, and the
 * underlying numbers.
 */
export function renderPerformanceBars(
  rows: readonly NamedPerformance[],
  words: PerformancePageTexts,
  nameLang: string,
): Html {
  return html`
<ol class="bars">${rows.map(
    (row) => html`
<li><h3 lang="${nameLang}">${row.name}</h3>${gauge(row, words)}${counts(row, words)}</li>`,
  )}</ol>`;
}

export function toPerformanceCells(
  row: PublishedPerformance,
  words: PerformancePageTexts,
): string[] {
  return [
    formatPublishedCount(row.received, words),
    formatPublishedCount(row.done, words),
    formatPublishedCount(row.due, words),
    formatPublishedShare(row.onTime, words),
    row.onTime ? formatPublishedCount(row.late, words) : words.none,
    formatPublishedCount(row.overdue, words),
    ratingText(row, words),
  ];
}
