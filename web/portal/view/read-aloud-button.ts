import type { Lang } from '../../../core/messages/lang.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { type Html, html } from '../../design/view/html.ts';

/** Renders the button that reads the element with this ID aloud. A script shows it on devices with a suitable voice. */
export function renderReadAloudButton(lang: Lang, id: string): Html {
  const { listen, stop } = citizenPageTexts[lang].readAloud;
  return html`<p class="no-print"><button type="button" class="change" hidden data-read="${id}" data-stop="${stop}">${listen}</button></p>`;
}
