import type { Lang } from '../../../../core/messages/lang.ts';
import { openDataPageTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { toPortalPath } from '../frame/portal-page.ts';

export const openDataPath = '/open-data';

export function renderOpenDataLink(lang: Lang): Html {
  return html`<p class="no-print"><a class="back" href="${toPortalPath(lang, openDataPath)}" lang="${lang}">${openDataPageTexts[lang].title}</a></p>`;
}
