import type { Lang } from '../../../../core/messages/lang.ts';
import { officialLang } from '../../../../i18n/languages.ts';
import { citizenPageTexts, siteInfoTexts } from '../../../../i18n/portal.ts';
import { html } from '../../../design/view/html.ts';
import { accessibilityPath, privacyPath, toPortalPath } from '../frame/portal-page.ts';
import { renderPublicPageFrame } from '../frame/public-page-frame.ts';

/**
 * Renders the page about privacy: who is responsible for personal data, the privacy notice, the citizen's rights, and the
 * decision on which the hotline is based today, if one is known.
 */
export function renderPrivacyPage(lang: Lang, legalBasis: string | undefined): string {
  const { privacy: texts } = siteInfoTexts[lang];
  const { privacyTitle, privacy } = citizenPageTexts[lang].report;
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: privacyPath },
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<section class="prose"><h2>${privacyTitle}</h2>
<ul class="points">${privacy.map((line) => html`<li>${line}</li>`)}</ul></section>
<section><h2>${texts.rightsTitle}</h2>
<p>${texts.rights}</p>
<p><a class="back" href="${toPortalPath(lang, '/tra-cuu')}">${texts.lookup}</a></p></section>
${
  legalBasis &&
  html`<section><h2>${texts.basisTitle}</h2>
<p lang="${officialLang}">${legalBasis}.</p></section>`
}
<p>${texts.cookies}</p>`,
  });
}

/** Renders the accessibility statement. */
export function renderAccessibilityPage(lang: Lang): string {
  const { accessibility: texts } = siteInfoTexts[lang];
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: accessibilityPath },
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<section class="prose"><h2>${texts.doneTitle}</h2>
<ul class="points">${texts.done.map((line) => html`<li>${line}</li>`)}</ul></section>
<section class="prose"><h2>${texts.limitsTitle}</h2>
<ul class="points">${texts.limits.map((line) => html`<li>${line}</li>`)}</ul></section>
<section><h2>${texts.reportTitle}</h2>
<p>${texts.report}</p>
<p><a class="back" href="${toPortalPath(lang, '/bao-cao')}">${texts.send}</a></p></section>`,
  });
}
