import type { Lang } from '../../../core/messages/lang.ts';
import { guidanceTexts } from '../../../core/messages/wording/guidance.ts';
import { checkbox } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';

/** Why a report wasn't taken, where it is to be told instead, and the way on. */
export type ReportGuidance = {
  title: string;
  lines: readonly string[];
  links: readonly { href: string; label: string }[];
};

/** Above the form, whose fields keep what was typed. */
export const reportGuidance = ({ title, lines, links }: ReportGuidance, lang: Lang): Html => html`
<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="huong-dan"${lang === 'km' && html` lang="vi"`}>
<h2 id="huong-dan">${title}</h2>
${lines.map((line) => html`<p>${line}</p>`)}
<ul>${links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>
</div>`;

/** Appears only once a report was taken for a formal denunciation. */
export const notDenunciationBox = (lang: Lang, checked: boolean): Html => html`
<div${lang === 'km' && html` lang="vi"`}>${checkbox({
  name: 'notDenunciation',
  ...guidanceTexts(lang).notDenunciation,
  checked,
})}</div>`;
