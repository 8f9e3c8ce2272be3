import { findForeignLanguage } from '../../../core/messages/foreign-language.ts';
import { officerPageTexts as words } from '../../../i18n/officer.ts';
import {
  renderTopicAnswers,
  type TopicAnswerView,
} from '../../design/view/components/topic-answers.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../design/view/html.ts';
import { formatInstantForPage } from '../../design/view/page-formats.ts';

/** Report of a ticket that was merged into the ticket on the page. */
export type MergedReportView = {
  openedAt: Date;
  text: string;
  place?: string | undefined;
  answers: readonly TopicAnswerView[];
};

/** Renders a citizen's text, with a note if it is not in Vietnamese. */
export function renderCitizenText(text: string): Html {
  const lang = findForeignLanguage(text);
  return html`${lang && html`<p class="soft">${words.writtenIn[lang]}</p>`}<blockquote class="said"${renderAttributes({ lang })}>${text}</blockquote>`;
}

/** Renders the reports that were merged into the ticket, with their places if they have any. */
export function renderMergedReports(reports: readonly MergedReportView[], now: Date): HtmlPiece {
  return (
    reports.length > 0 &&
    html`<section aria-labelledby="gop"><h2 id="gop">${words.mergedReports(reports.length)}</h2>${reports.map(
      ({ openedAt, place, text, answers }) =>
        html`${renderCitizenText(text)}<p class="soft small">${[place, formatInstantForPage(openedAt, 'vi', now)].filter(Boolean).join(' · ')}</p>${renderTopicAnswers(answers)}`,
    )}</section>`
  );
}
