import type { Lang } from '../../../core/messages/lang.ts';
import { getStartOfLocalDate } from '../../../core/time/local-date.ts';
import { infoPageTexts } from '../../../i18n/portal.ts';
import { type Html, html } from '../../design/view/html.ts';
import { formatDayForPage } from '../../design/view/page-formats.ts';

type SourceReview = {
  /** Name of the unit that is responsible for the published content. */
  owner: string;
  source: { title: string; number?: string | undefined; url?: string | undefined };
  reviewedOn: string;
  /** Date by which evergreen content must be reviewed again. */
  reviewBy?: string | undefined;
  /** Last day on which dated content is public. */
  expiresOn?: string | undefined;
  needsConfirmation: boolean;
};

/**
 * Renders the source of public content as plain text with its number and URL. The URL isn't a link, because pages link only
 * to the hotline's own pages.
 */
export function renderSourceLine({ title, number, url }: SourceReview['source']): Html {
  const numbered = number === undefined ? title : `${title} (${number})`;
  return html`<span lang="vi">${url === undefined ? numbered : `${numbered}, ${url}`}</span>`;
}

/** Formats a date in Vietnam with its weekday. */
export function formatLocalDay(date: string, lang: Lang): string {
  return formatDayForPage(getStartOfLocalDate(date), lang);
}

const renderDay = (label: string, date: string | undefined, lang: Lang): Html | false =>
  date !== undefined && html`<div><dt>${label}</dt><dd>${formatLocalDay(date, lang)}</dd></div>`;

/**
 * Returns the last day of dated content if it is at most a year after the review. A later end, such as that of an epidemic,
 * was entered afterwards: readers on the day of the review could not know it.
 */
const getForeseenEnd = ({ reviewedOn, expiresOn }: SourceReview): string | undefined => {
  const yearLater = `${Number(reviewedOn.slice(0, 4)) + 1}${reviewedOn.slice(4)}`;
  return expiresOn !== undefined && expiresOn <= yearLater ? expiresOn : undefined;
};

/** Renders the responsible unit, source and validity of public content. */
export function renderContentSource(lang: Lang, review: SourceReview): Html {
  const { standing: texts } = infoPageTexts[lang];
  const { owner, source, reviewedOn, reviewBy } = review;
  return html`${review.needsConfirmation && html`<p class="note amber small">${texts.unconfirmed}</p>`}
<dl class="facts small">
<div><dt>${texts.owner}</dt><dd lang="vi">${owner}</dd></div>
<div><dt>${texts.source}</dt><dd>${renderSourceLine(source)}</dd></div>
${renderDay(texts.reviewed, reviewedOn, lang)}
${renderDay(texts.reviewBy, reviewBy, lang)}
${renderDay(texts.expires, getForeseenEnd(review), lang)}
</dl>`;
}
