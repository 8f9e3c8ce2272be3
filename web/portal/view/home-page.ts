import type { Announcement } from '../../../core/announcements/announcement.ts';
import type { ServiceRow } from '../../../core/directory/model/services/service.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import type { Publication } from '../../../core/ticket/model/fields/publication.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { citizenPageTexts, infoPageTexts, reportProposalTexts } from '../../../i18n/portal.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { publicContentStylesheet } from '../../design/view/stylesheet.ts';
import { renderPortalPage, toPortalPath } from './frame/portal-page.ts';
import { announcementsPath, renderAnnouncementList } from './public/announcement-pages.ts';
import { renderRecentAnswers } from './public/recent-answers.ts';
import { renderDescriptionBox } from './report/fields/description-box.ts';
import { stepPictures } from './report/step-picture.ts';
import { renderServiceTiles } from './service-tiles.ts';
import { renderRememberedReportsLink } from './ticket/find/remembered-reports.ts';
import { renderTicketCodeForm } from './ticket/find/ticket-code-form.ts';

export type HomePageModel = {
  lang: Lang;
  services: readonly ServiceRow[];
  now: Date;
  /** Announcements that are currently displayed, urgent ones first. */
  announcements: readonly Announcement[];
  /** Source of the visit, such as the QR code of a poster. The page passes it on to the report form. */
  source?: string | undefined;
  /** Answers that were published within the last week. */
  answered: readonly Publication[];
};

const renderNextSteps = ({
  thenTitle,
  steps,
}: TextsOf<typeof citizenPageTexts>['homePage']): Html => html`
<section aria-labelledby="sau-khi-gui">
<h2 id="sau-khi-gui">${thenTitle}</h2>
<ol class="steps">${steps.map(
  ({ title, text }, index) =>
    html`<li>${stepPictures[index]}<div><h3>${index + 1}. ${title}</h3><p>${text}</p></div></li>`,
)}</ol>
</section>`;

const renderCallSection = ({
  callTitle,
  calls,
}: TextsOf<typeof citizenPageTexts>['homePage']): Html => html`
<section aria-labelledby="goi">
<h2 id="goi">${callTitle}</h2>
<ul class="numbers">${calls.map(
  ({ number, dial, text }) =>
    html`<li><a href="tel:${dial}">${number}</a><p class="soft">${text}</p></li>`,
)}</ul>
</section>`;

const renderAnnouncements = ({ lang, announcements }: HomePageModel): Html => {
  const { announcements: texts } = infoPageTexts[lang];
  return html`
<section aria-labelledby="thong-bao"><h2 id="thong-bao" class="titled">${renderIcon('bell')}${texts.title}</h2>
${announcements.length > 0 ? renderAnnouncementList(lang, announcements, 'h3') : html`<p class="soft">${texts.noneNow}</p>`}
<p><a class="back" href="${toPortalPath(lang, announcementsPath)}">${texts.all}</a></p></section>`;
};

/**
 * Renders the portal's home page: a box in which citizens describe their issue, beside it a tile for each service, and the
 * form for looking up a ticket.
 */
export function renderHomePage(model: HomePageModel): string {
  const { lang, services, answered, now, source } = model;
  const sourceQuery: Record<string, string> = source === undefined ? {} : { nguon: source };
  const { homePage: texts, follow } = citizenPageTexts[lang];
  return renderPortalPage({
    lang,
    title: texts.title,
    here: { path: '/', query: sourceQuery },
    isWide: true,
    isListed: true,
    style: publicContentStylesheet,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<div class="start">${renderDescriptionBox(lang, source)}
<section aria-labelledby="loai"><h2 id="loai">${reportProposalTexts[lang].box.orList}</h2>${renderServiceTiles(lang, services, sourceQuery)}</section></div>
<section class="card" aria-labelledby="tra-cuu"><h2 id="tra-cuu">${follow.title}</h2>${renderTicketCodeForm({ lang })}${renderRememberedReportsLink(lang)}</section>
${renderAnnouncements(model)}${renderRecentAnswers(answered, { lang, now })}${renderNextSteps(texts)}${renderCallSection(texts)}`,
  });
}
