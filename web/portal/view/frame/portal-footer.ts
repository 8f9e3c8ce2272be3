import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import { type Lang, officialLang } from '../../../../i18n/languages.ts';
import { citizenPageTexts, infoPageTexts, siteInfoTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { toPortalPath } from './portal-path.ts';

export const privacyPath = '/quyen-rieng-tu';
export const accessibilityPath = '/ho-tro-tiep-can';

const renderSiteNavigation = (lang: Lang): Html => {
  const { nav } = infoPageTexts[lang];
  const { footer } = siteInfoTexts[lang];
  const links = [
    ...nav.links,
    [privacyPath, footer.privacy],
    [accessibilityPath, footer.accessibility],
  ];
  return html`<nav aria-label="${nav.label}"><ul class="site">${links.map(
    ([path = '', label = '']) =>
      html`<li><a class="back" href="${toPortalPath(lang, path)}">${label}</a></li>`,
  )}</ul></nav>`;
};

/** Renders the footer: links, who is responsible for the site, and how to reach them. */
export function renderFooter(lang: Lang): Html {
  const { footer } = siteInfoTexts[lang];
  const { agency, address, contact } = hotlinePlaceholders;
  return html`<footer class="foot"><div class="wrap">${renderSiteNavigation(lang)}${citizenPageTexts[lang].footer.map((line) => html`<p>${line}</p>`)}
<p>${footer.agency}: ${agency}. <span class="postal">${footer.address}: <span${lang !== officialLang && html` lang="${officialLang}"`}>${address}</span>. </span>${footer.contact}: ${contact}.</p></div></footer>`;
}
