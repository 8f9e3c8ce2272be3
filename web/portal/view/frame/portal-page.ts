import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import { conversationTexts } from '../../../../i18n/channels.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import { type Lang, langs, languages, officialLang } from '../../../../i18n/languages.ts';
import { citizenPageTexts } from '../../../../i18n/portal.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { renderMark } from '../../../design/view/components/mark.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { renderDocument } from '../../../design/view/layout.ts';
import {
  citizenPageStylesheet,
  khmerStylesheet,
  reportStepsStylesheet,
} from '../../../design/view/stylesheet.ts';
import { renderFooter } from './portal-footer.ts';
import { renderPageDescription } from './portal-head.ts';
import { type LocalizedPageAddress, listLocalizedPaths, toPortalPath } from './portal-path.ts';

export { accessibilityPath, privacyPath } from './portal-footer.ts';
export { getRequestedAddress, type LocalizedPageAddress, toPortalPath } from './portal-path.ts';

const fontStylesheets = { khmer: khmerStylesheet };

/**
 * Form on a page that has no URL because it is the response to a form submission. The language buttons submit this form, so
 * that its input isn't lost.
 */
type LanguageForm = { id: string; path: string; isAsking?: boolean };

/**
 * Renders a hidden submit button before the language buttons, so that the Enter key submits the form instead of switching
 * the language.
 */
const renderEnterButton = ({ id }: LanguageForm, texts: TextsOf<typeof citizenPageTexts>): Html =>
  html`<button class="first" form="${id}" name="to" value="next" tabindex="-1" aria-hidden="true">${texts.skip}</button>`;

const renderLanguageButtons = (
  lang: Lang,
  { id, path }: LanguageForm,
  texts: TextsOf<typeof citizenPageTexts>,
): Html => html`
<nav class="langs" aria-label="${texts.languages}"><ul class="wrap">${langs.map(
  (other) =>
    html`<li>${
      other === lang
        ? html`<span aria-current="true">${languages[other].ownName}</span>`
        : html`<button form="${id}" formaction="${toPortalPath(other, path)}" name="to" value="stay" lang="${other}">${languages[other].ownName}</button>`
    }</li>`,
)}</ul></nav>`;

const languageSwitch = (
  lang: Lang,
  here: LocalizedPageAddress,
  texts: TextsOf<typeof citizenPageTexts>,
): Html => {
  return html`
<nav class="langs" aria-label="${texts.languages}"><ul class="wrap">${listLocalizedPaths(here).map(
    ({ lang: other, href }) =>
      html`<li>${
        other === lang
          ? html`<span aria-current="true">${languages[other].ownName}</span>`
          : html`<a href="${href}" lang="${other}" hreflang="${other}">${languages[other].ownName}</a>`
      }</li>`,
  )}</ul></nav>`;
};

const unreviewedNote = (
  texts: TextsOf<typeof citizenPageTexts>,
  here: LocalizedPageAddress | undefined,
): Html => html`
<div class="unreviewed"><p class="wrap">${texts.unreviewedNote} ${
  here &&
  html`<a href="${toPortalPath(officialLang, here.path, here.query)}" lang="${officialLang}">${texts.inVietnamese}</a>`
}</p></div>`;

const emergencyStrip = (texts: TextsOf<typeof citizenPageTexts>): Html => html`
<div class="strip"><a class="wrap" href="tel:115">${renderIcon('phone')}${texts.emergency}</a></div>`;

/** Placeholder in each rendered page, replaced with the banner of the urgent announcement, if there is one. */
export const urgentNoticePlaceholder: Html = html`<div class="strip urgent"></div>`;

const chatPath = '/tro-chuyen';

/** Web-app manifest and deferred script. All pages also work without them. */
const portalHead = html`<link rel="manifest" href="/assets/manifest.webmanifest">
<script src="/assets/portal.js" defer></script>`;

type PortalPage = {
  lang: Lang;
  title: string;
  /** Description of the page for search results and link previews. Default: the description of the hotline. */
  description?: string | undefined;
  main: Html;
  /**
   * Path and query of the page, from which the links to its other languages are built; undefined for the response to a POST,
   * which has no URL.
   */
  here?: LocalizedPageAddress | undefined;
  /** Form that the language buttons submit, because following a link to another language would lose its input. */
  form?: LanguageForm | undefined;
  isHealth?: boolean;
  isWide?: boolean;
  isChat?: boolean;
  isListed?: boolean;
  /** Whether the page reports an error, which has no preview for shared links. */
  isError?: boolean;
  /** Stylesheet in addition to the base stylesheet. The Content-Security-Policy must contain its hash. */
  style?: string;
};

/** Renders the layout of all pages for citizens; the button that calls the hotline is always visible. */
export function renderPortalPage({ lang, title, main, here, ...page }: PortalPage): string {
  const texts = citizenPageTexts[lang];
  const { font } = languages[lang];
  const { description, isListed = false } = page;
  return renderDocument({
    lang,
    title: `${title} · ${hotlinePlaceholders.shortName}`,
    isListed,
    isNarrow: !page.isWide,
    styles: [
      citizenPageStylesheet,
      ...(page.style === undefined ? [] : [page.style]),
      ...(page.form ? [reportStepsStylesheet] : []),
      ...(font ? [fontStylesheets[font]] : []),
    ],
    head: html`${here && !page.isError && renderPageDescription({ lang, title, description, here, isListed })}
${portalHead}`,
    body: html`${page.form?.isAsking && !here && renderEnterButton(page.form, texts)}<a class="skip" href="#noi-dung">${texts.skip}</a>
<header>
<div class="top"><div class="bar wrap">
<a class="brand" href="${toPortalPath(lang, '/')}">${renderMark()}<b>1022</b> <span>${hotlinePlaceholders.brand}</span></a>
<div class="reach"><a class="call" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${texts.call}</a>
<a class="call" href="${toPortalPath(lang, chatPath)}"${page.isChat && html` aria-current="page"`}>${renderIcon('chat')}${conversationTexts[lang].page.open}</a></div>
</div></div>
${here ? languageSwitch(lang, here, texts) : page.form && renderLanguageButtons(lang, page.form, texts)}${!languages[lang].isReviewed && unreviewedNote(texts, here)}
${urgentNoticePlaceholder}${page.isHealth === true && emergencyStrip(texts)}
</header>
<main id="noi-dung" tabindex="-1" class="wrap stack">
${main}
</main>
${renderFooter(lang)}`,
  });
}
