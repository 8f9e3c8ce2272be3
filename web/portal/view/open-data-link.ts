import { getOpenDataPageTexts } from '../../../core/messages/i18n/pages-open-data.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { type Html, html } from '../../design/view/html.ts';
import { toPortalPath } from './portal-page.ts';

export const openDataPath = '/open-data';

export function renderOpenDataLink(lang: Lang): Html {
  return html`<p class="no-print"><a class="back" href="${toPortalPath(lang, openDataPath)}" lang="${lang}">${getOpenDataPageTexts(lang).title}</a></p>`;
}
