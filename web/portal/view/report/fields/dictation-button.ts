import type { Lang } from '../../../../../core/messages/lang.ts';
import { reportProposalTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html } from '../../../../design/view/html.ts';

/** Renders the button that turns speech into text. A script makes it visible if the browser recognizes speech on the device. */
export function renderDictationButton(lang: Lang): Html {
  const { start, stop, why } = reportProposalTexts[lang].dictation;
  return html`<div hidden data-dictation="text" data-start="${start}" data-stop="${stop}"><button type="button" class="button quiet" aria-pressed="false">${renderIcon('microphone')}<span>${start}</span></button>
<p class="hint small">${why}</p></div>`;
}
