import type { Announcement } from '../../../../core/announcements/announcement.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { html, renderHtml } from '../../../design/view/html.ts';
import { toPortalPath, urgentNoticePlaceholder } from '../frame/portal-page.ts';
import { localizeWithLangAttribute } from '../frame/public-page-frame.ts';

/** Renders the banner for an urgent announcement. */
const urgentNotice = (lang: Lang, { code, title }: Announcement) => {
  const { announcements: texts } = infoPageTexts[lang];
  const { text, mark } = localizeWithLangAttribute(title, lang);
  return html`<div class="strip urgent"><a class="wrap" href="${toPortalPath(lang, `/thong-bao/${code}`)}">${renderIcon('warning')}<span><b>${texts.urgent}:</b> <span${mark}>${text}</span></span></a></div>`;
};

/**
 * Replaces the placeholder in a rendered page with the urgent announcement. Interpolated texts are escaped and can't imitate
 * the placeholder.
 */
export function insertUrgentNotice(
  page: string,
  lang: Lang,
  notice: Announcement | undefined,
): string {
  return notice
    ? page.replace(renderHtml(urgentNoticePlaceholder), () =>
        renderHtml(urgentNotice(lang, notice)),
      )
    : page;
}
