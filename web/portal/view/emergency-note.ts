import type { Lang } from '../../../core/messages/lang.ts';
import { stepWords } from '../../../core/messages/wording/pages-steps.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';

/** The call to 115, above everything else on a page about danger. */
export const emergencyNote = (lang: Lang): Html => {
  const { title, call, also } = stepWords(lang).emergency;
  return html`<div class="note alarm" role="alert"><p class="headline">${title}</p>
<p><a class="button danger" href="tel:115">${icon('phone')}${call}</a></p><p>${also}</p></div>`;
};
