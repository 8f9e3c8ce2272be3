import type { Lang } from '../../../core/messages/lang.ts';
import { openDataTexts } from '../../../core/messages/wording/pages-open-data.ts';
import { type Html, html } from '../../design/view/html.ts';
import { portalPathIn } from './portal-page.ts';

export const openDataPath = '/open-data';

export function renderOpenDataLink(lang: Lang): Html {
  return html`<p class="no-print"><a class="back" href="${portalPathIn(lang, openDataPath)}" lang="${lang}">${openDataTexts(lang).title}</a></p>`;
}
