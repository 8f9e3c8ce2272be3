import type { Lang } from '../../../../../core/messages/lang.ts';
import { citizenPageTexts, lostCodePageTexts } from '../../../../../i18n/portal.ts';
import { renderErrorSummary } from '../../../../design/view/components/error-summary.ts';
import {
  type FormError,
  findFormError,
  renderTextField,
} from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { renderPortalPage, toPortalPath } from '../../frame/portal-page.ts';

const lostCodePath = '/tra-cuu/quen-ma';

export type LostCodePageModel = {
  lang: Lang;
  phone?: string | undefined;
  errors: readonly FormError[];
};

/** Renders the link to the page on which citizens recover a lost ticket code or PIN. */
export function renderLostCodeLink(lang: Lang): Html {
  return html`<p><a class="back" href="${toPortalPath(lang, lostCodePath)}">${lostCodePageTexts[lang].link}</a></p>`;
}

/** Renders the form for recovering a lost ticket code. It asks only for the phone number given in the report. */
export function renderLostCodePage({ lang, phone, errors }: LostCodePageModel): string {
  const texts = lostCodePageTexts[lang];
  const field = { name: 'phone', label: texts.label, hint: texts.hint, value: phone };
  return renderPortalPage({
    lang,
    title: (errors.length > 0 ? citizenPageTexts[lang].report.errorPrefix : '') + texts.title,
    here: { path: lostCodePath },
    isListed: errors.length === 0,
    main: html`${renderErrorSummary(texts.errorTitle, errors)}
<h1>${texts.title}</h1>
<p>${texts.lead}</p>
<form class="ask" action="${toPortalPath(lang, lostCodePath)}" method="post" novalidate>
${renderTextField({ ...field, error: findFormError(errors, 'phone'), type: 'tel', autocomplete: 'tel', width: 'digits' })}
<button class="button">${texts.button}</button>
</form>
<p class="soft">${texts.whoSees}</p>
<p>${texts.noPhone}</p>`,
  });
}

/**
 * Renders the confirmation after a request for a lost ticket code. The page is the same for every phone number, so that it
 * doesn't disclose whether the number has sent reports.
 */
export function renderLostCodeRequestedPage(lang: Lang): string {
  const { asked: texts } = lostCodePageTexts[lang];
  return renderPortalPage({
    lang,
    title: texts.title,
    main: html`<h1>${texts.title}</h1>
<p class="note leaf">${texts.what}</p>
<ul class="points"><li>${texts.quiet}</li><li>${texts.limits}</li><li>${texts.nothing}</li></ul>
<p><a class="button" href="${toPortalPath(lang, '/tra-cuu')}">${texts.follow}</a></p>`,
  });
}
