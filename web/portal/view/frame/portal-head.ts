import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import { type Lang, languages } from '../../../../i18n/languages.ts';
import { siteInfoTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { type LocalizedPageAddress, listLocalizedPaths, toPortalPath } from './portal-path.ts';

/** Placeholder for the URL of the portal, which is replaced when a page is sent. */
export const portalUrlPlaceholder = '{portal.url}';

/** Maximum length of a page's description in search results and link previews. */
const maxDescriptionCharacters = 200;

/** Returns the beginning of a long text, cut at a space and followed by an ellipsis. */
export function shortenText(text: string, maxCharacters: number): string {
  return text.length <= maxCharacters
    ? text
    : `${text.slice(0, maxCharacters).replace(/\s+\S*$/, '')}…`;
}

type PageHead = {
  lang: Lang;
  title: string;
  /** Description for search results and link previews. Default: the description of the hotline. */
  description?: string | undefined;
  here: LocalizedPageAddress;
  /** Whether search engines may index the page. */
  isListed: boolean;
};

const toAbsolute = (path: string): string => `${portalUrlPlaceholder}${path}`;

/** Renders the links by which search engines find the page in other languages. */
const renderSearchLinks = ({ lang, here }: PageHead): Html => html`
<link rel="canonical" href="${toAbsolute(toPortalPath(lang, here.path, here.query))}">
${listLocalizedPaths(here).map(({ lang: other, href }) => html`<link rel="alternate" hreflang="${other}" href="${toAbsolute(href)}">`)}`;

/** Renders the description of a page for search results, and the preview that Zalo and Facebook show for its link. */
export function renderPageDescription(page: PageHead): Html {
  const { lang, title, here, isListed } = page;
  const { preview } = siteInfoTexts[lang];
  const description = shortenText(
    (page.description ?? preview.description).replace(/\s+/g, ' '),
    maxDescriptionCharacters,
  );
  return html`<meta name="description" content="${description}">${isListed && renderSearchLinks(page)}
<meta property="og:type" content="website">
<meta property="og:site_name" content="${hotlinePlaceholders.name}">
<meta property="og:locale" content="${languages[lang].locale.replace('-', '_')}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${toAbsolute(toPortalPath(lang, here.path, here.query))}">
<meta property="og:image" content="${toAbsolute('/assets/preview.png')}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${preview.picture}">`;
}
