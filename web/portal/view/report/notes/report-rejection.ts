import type { Lang } from '../../../../../core/messages/lang.ts';
import { otherAuthorityGuidanceTexts } from '../../../../../i18n/citizens.ts';
import { renderCheckbox } from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';

/** Reason why the hotline doesn't accept a report, with links to the competent authority. */
export type ReportRejection = {
  title: string;
  lines: readonly string[];
  links: readonly { href: string; label: string }[];
};

/** Renders the reason for a rejected report above the report form, which keeps the citizen's input. */
export function renderReportRejection({ title, lines, links }: ReportRejection): Html {
  return html`
<div class="summary" role="alert" tabindex="-1" autofocus aria-labelledby="huong-dan">
<h2 id="huong-dan">${title}</h2>
${lines.map((line) => html`<p>${line}</p>`)}
<ul>${links.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`)}</ul>
</div>`;
}

/**
 * Renders the checkbox by which the citizen declares that the report is no formal denunciation. It is displayed only after
 * the report was classified as a denunciation.
 */
export function renderNotDenunciationCheckbox(lang: Lang, checked: boolean): Html {
  return html`
<div>${renderCheckbox({
    name: 'notDenunciation',
    ...otherAuthorityGuidanceTexts[lang].notDenunciation,
    checked,
  })}</div>`;
}
