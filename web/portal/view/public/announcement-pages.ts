import {
  type Announcement,
  isUrgentAnnouncement,
} from '../../../../core/announcements/announcement.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { formatDayForPage, formatInstantForPage } from '../../../design/view/page-formats.ts';
import { renderPlainTextAsHtml } from '../../../design/view/plain-text.ts';
import { renderSourceLine } from '../content-source.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import {
  localizeWithLangAttribute,
  renderParentLink,
  renderPublicPageFrame,
} from '../frame/public-page-frame.ts';

export const announcementsPath = '/thong-bao';
export const announcementsFeedPath = '/thong-bao.rss';

const urgentChip = (lang: Lang): Html =>
  html`<span class="chip alarm small">${renderIcon('warning')}${infoPageTexts[lang].announcements.urgent}</span> `;

/** Returns the display period of an announcement as text, with times for urgent announcements and only dates for others. */
const formatDisplayPeriod = (lang: Lang, announcement: Announcement): string => {
  const { announcements: texts } = infoPageTexts[lang];
  const { showFrom, showUntil } = announcement;
  const formatDate = isUrgentAnnouncement(announcement) ? formatInstantForPage : formatDayForPage;
  const from = `${texts.from} ${formatDate(new Date(showFrom), lang)}`;
  return showUntil === null
    ? from
    : `${from} ${texts.until} ${formatDate(new Date(showUntil), lang)}`;
};

const linkTo = (lang: Lang, announcement: Announcement): Html => {
  const { text, mark } = localizeWithLangAttribute(announcement.title, lang);
  return html`${isUrgentAnnouncement(announcement) && urgentChip(lang)}<a href="${toPortalPath(lang, `${announcementsPath}/${announcement.code}`)}"${mark}>${text}</a>`;
};

type Level = 'h2' | 'h3';

const entry = (lang: Lang, announcement: Announcement, level: Level): Html => {
  const link = linkTo(lang, announcement);
  return html`<li class="${isUrgentAnnouncement(announcement) ? 'entry-card alarm' : 'entry-card leaf'}">
${level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p class="soft small">${formatDisplayPeriod(lang, announcement)}</p>${localizeWithLangAttribute(announcement.title, lang).note}</li>`;
};

/** Renders a list of announcements with their display periods; `level` is the heading level. */
export function renderAnnouncementList(
  lang: Lang,
  announcements: readonly Announcement[],
  level: Level = 'h2',
): Html {
  return html`<ul class="entries">${announcements.map((one) => entry(lang, one, level))}</ul>`;
}

/** Renders the page with the current announcements, urgent announcements first. */
export function renderAnnouncementsPage(
  lang: Lang,
  announcements: readonly Announcement[],
): string {
  const { announcements: texts } = infoPageTexts[lang];
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: announcementsPath },
    isWide: true,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
${announcements.length === 0 ? html`<p class="card">${texts.none}</p>` : renderAnnouncementList(lang, announcements)}
<p><a class="back" href="${toPortalPath(lang, announcementsFeedPath)}">${texts.feed}</a></p>`,
  });
}

/** Renders the page of one announcement, with its date and the responsible unit. */
export function renderAnnouncementPage(
  lang: Lang,
  announcement: Announcement,
  { owner }: { owner: string },
): string {
  const { announcements: texts } = infoPageTexts[lang];
  const [title, body] = [
    localizeWithLangAttribute(announcement.title, lang),
    localizeWithLangAttribute(announcement.body, lang),
  ];
  return renderPublicPageFrame({
    lang,
    title: title.text,
    description: body.text,
    here: { path: `${announcementsPath}/${announcement.code}` },
    main: html`${renderParentLink(lang, announcementsPath, texts.all)}
${isUrgentAnnouncement(announcement) && html`<p>${urgentChip(lang)}</p>`}<h1${title.mark}>${title.text}</h1>
<p class="soft small">${formatDisplayPeriod(lang, announcement)}</p>
${body.note}<div class="stack"${body.mark}>${renderPlainTextAsHtml(body.text)}</div>
<dl class="facts small"><div><dt>${texts.by}</dt><dd lang="vi">${owner}</dd></div>
<div><dt>${texts.source}</dt><dd>${renderSourceLine(announcement.source)}</dd></div></dl>`,
  });
}
