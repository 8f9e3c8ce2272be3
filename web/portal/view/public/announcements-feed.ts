import type { Announcement } from '../../../../core/announcements/announcement.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../../core/messages/localized-text.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import { html, renderHtml } from '../../../design/view/html.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import { announcementsFeedPath, announcementsPath } from './announcement-pages.ts';

/** Characters that XML 1.0 can't contain, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones it is about
const noXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text: string): string => text.replace(noXml, '');

/** Renders the public announcements as an RSS 2.0 feed, newest first. */
export function renderAnnouncementsRss(
  lang: Lang,
  announcements: readonly Announcement[],
  { hotline, portalUrl }: { hotline: string; portalUrl: string },
): string {
  const { announcements: texts } = infoPageTexts[lang];
  const absolute = (path: string): string => new URL(toPortalPath(lang, path), portalUrl).href;
  const newest = announcements.toSorted((a, b) => Date.parse(b.showFrom) - Date.parse(a.showFrom));
  return renderHtml(html`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${`${hotline} · ${texts.title}`}</title>
<link>${absolute(announcementsPath)}</link>
<description>${texts.lead}</description>
<language>${lang}</language>
<atom:link href="${absolute(announcementsFeedPath)}" rel="self" type="application/rss+xml"/>
${newest.map((one) => {
  const address = absolute(`${announcementsPath}/${one.code}`);
  return html`<item><title>${clean(selectLocalizedText(lang, one.title).text)}</title><link>${address}</link><guid isPermaLink="true">${address}</guid><pubDate>${new Date(one.showFrom).toUTCString()}</pubDate><description>${clean(selectLocalizedText(lang, one.body).text)}</description></item>
`;
})}</channel></rss>
`);
}
