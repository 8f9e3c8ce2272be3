import type {
  CommuneStatistics,
  DistrictStatistics,
} from '../../../../../core/statistics/performance/public-month.ts';
import type { TextsOf } from '../../../../../i18n/languages.ts';
import type { performancePageTexts } from '../../../../../i18n/portal.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import {
  formatPublishedCount,
  formatPublishedShare,
  getShareTone,
  renderPerformanceLegend,
} from './performance-bars.ts';

/**
 * Returns the text of a commune's tile: the percentage of tickets resolved on time, or the number of tickets if the
 * percentage can't be published.
 */
const tileText = (
  { onTime, received, done }: CommuneStatistics,
  texts: TextsOf<typeof performancePageTexts>,
): string => {
  if (onTime) return formatPublishedShare(onTime, texts);
  return received === 0 && done === 0 ? texts.none : formatPublishedCount(received, texts);
};

const tile = (one: CommuneStatistics, texts: TextsOf<typeof performancePageTexts>): Html =>
  html`<li class="tile ${getShareTone(one.onTime) ?? ''}">${one.name}<b>${tileText(one, texts)}</b></li>`;

/** Renders a tile map with one tile per commune; the districts are arranged as on a map. */
export function renderPerformanceTileMap(
  districts: readonly DistrictStatistics[],
  texts: TextsOf<typeof performancePageTexts>,
): Html {
  return html`
${renderPerformanceLegend(texts, 'tiles')}
<div class="districts" lang="vi">${districts.map(
    ({ name, communes }) => html`
<section><h3>${name}</h3><ul class="tiles">${communes.map((one) => tile(one, texts))}</ul></section>`,
  )}</div>`;
}
