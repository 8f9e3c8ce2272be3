import type { Lang } from '../../../core/messages/lang.ts';
import { type Html, html, renderHtml, renderStyleElement } from './html.ts';
import { baseStylesheet } from './stylesheet.ts';
import { colorTokens } from './tokens.ts';

const favicon = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colorTokens.leaf}"/><path d="M9 7h5l2.5 6-3 2a13 13 0 0 0 5 5l2-3 5.5 2.500v4.500a2 2 0 0 1-2 2C15 26 6 17 6 9.500A2.5 2.5 0 0 1 9 7z" fill="#fff"/></svg>`,
)}`;

type Layout = {
  lang: Lang;
  title: string;
  body: Html;
  /** Whether search engines may index the page; allowed only for pages without personal data. Default: false. */
  isListed?: boolean;
  /** URLs of the page in other languages, rendered as `hreflang` links. */
  alternates?: readonly { lang: Lang; href: string }[];
  /** Stylesheets in addition to the base stylesheet. The Content-Security-Policy must contain their hashes. */
  styles?: readonly string[];
  head?: Html;
};

/** Renders a complete HTML document with inlined styles, so that loading the page takes only one request. */
export function renderDocument({
  lang,
  title,
  body,
  isListed = false,
  styles = [],
  alternates = [],
  head,
}: Layout): string {
  return renderHtml(html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${colorTokens.leaf}">
${!isListed && html`<meta name="robots" content="noindex">`}
${alternates.map(({ lang: other, href }) => html`<link rel="alternate" hreflang="${other}" href="${href}">`)}
<link rel="icon" href="${favicon}">
${renderStyleElement(baseStylesheet)}${styles.map(renderStyleElement)}${head}
</head>
<body>
${body}
</body>
</html>
`);
}
