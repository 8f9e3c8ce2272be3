import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import type { ReceptionOffice } from '../../../../core/intake/report/reception-office.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { otherAuthorityGuidanceTexts } from '../../../../i18n/citizens.ts';
import { citizenPageTexts, denunciationPageTexts } from '../../../../i18n/portal.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { renderPortalPage, toPortalPath } from '../frame/portal-page.ts';
import { localizeWithLangAttribute, renderLangAttribute } from '../frame/public-page-frame.ts';
import { renderDraftNote } from './fields/draft-note.ts';
import { renderNotDenunciationCheckbox } from './notes/report-rejection.ts';
import type { ReportPageModel } from './report-page-model.ts';
import { renderBackButton, renderStepForm } from './steps/step-form.ts';

export const denunciationPath = '/to-cao';

const renderOffice = (lang: Lang, office: ReceptionOffice | undefined): Html => {
  const { where } = denunciationPageTexts[lang];
  if (!office) return html`<p>${where.unknown}</p>`;
  const name = localizeWithLangAttribute(office.name, lang);
  const hours = localizeWithLangAttribute(office.hours, lang);
  return html`<dl class="facts"><div><dt>${where.office}</dt><dd${name.mark}>${name.text}</dd></div>
<div><dt>${where.address}</dt><dd${renderLangAttribute('vi', lang)}>${office.address}</dd></div>
<div><dt>${where.hours}</dt><dd${hours.mark}>${hours.text}</dd></div></dl>
${name.note}${!office.isConfirmed && html`<p>${where.unconfirmed}</p>`}`;
};

/** Renders how to make a denunciation: the steps, the office, and what is kept secret. */
const renderProcedure = (lang: Lang, office: ReceptionOffice | undefined): Html => {
  const { steps, where, secret } = denunciationPageTexts[lang];
  return html`
<section aria-labelledby="can-lam-gi"><h2 id="can-lam-gi">${steps.title}</h2>
<ol class="next">${steps.list.map((step) => html`<li>${step}</li>`)}</ol></section>
<section class="card" aria-labelledby="gui-o-dau"><h2 id="gui-o-dau" class="titled">${renderIcon('place')}${where.title}</h2>
${renderOffice(lang, office)}
<p><a class="button quiet" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${citizenPageTexts[lang].call}</a></p></section>
<section aria-labelledby="giu-bi-mat"><h2 id="giu-bi-mat" class="titled">${renderIcon('lock')}${secret.title}</h2>
<ul class="points">${secret.list.map((point) => html`<li>${point}</li>`)}</ul></section>`;
};

/** Renders the page about formal denunciations, which the hotline doesn't accept. */
export function renderDenunciationPage(lang: Lang, office: ReceptionOffice | undefined): string {
  const { title, lead, report } = denunciationPageTexts[lang];
  return renderPortalPage({
    lang,
    title,
    description: lead,
    here: { path: denunciationPath },
    isListed: true,
    main: html`<h1>${title}</h1>
<p class="lead">${lead}</p>
${renderProcedure(lang, office)}
<section aria-labelledby="phan-anh"><h2 id="phan-anh">${report.title}</h2>
<p>${report.text} ${report.notAccused}</p>
<p><a class="button" href="${toPortalPath(lang, '/bao-cao')}">${report.button}</a></p></section>`,
  });
}

/**
 * Renders the response to a report that reads like a formal denunciation. Its form keeps the citizen's input and sends it
 * again as an ordinary report.
 */
export function renderDenunciationQuestion(
  model: ReportPageModel,
  office: ReceptionOffice | undefined,
): Html {
  const { lang, values } = model;
  const { asked, report } = denunciationPageTexts[lang];
  return html`${renderBackButton(citizenPageTexts[lang].back)}
<h1>${asked.title}</h1>
<p class="lead">${asked.lead}</p>
<p><a class="back" href="#notDenunciation">${otherAuthorityGuidanceTexts[lang].notDenunciation.label}</a></p>
${renderProcedure(lang, office)}
<section aria-labelledby="phan-anh"><h2 id="phan-anh">${report.title}</h2>
<p>${report.text}</p>
<p>${report.again}</p>
${renderStepForm(
  model,
  renderNotDenunciationCheckbox(lang, Boolean(values['notDenunciation'])),
  report.button,
)}</section>
${renderDraftNote(lang)}`;
}
