import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { type Html, html } from '../../design/view/html.ts';

/** What the officer wrote and we could not take: theirs to keep. */
export const unsentText = (text: string): Html => html`
<section class="card" aria-labelledby="chua-gui"><h2 id="chua-gui">${officerPageWords.unsent}</h2>
<p class="said">${text}</p></section>`;
