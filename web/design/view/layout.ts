import type { Lang } from '../../../core/messages/lang.ts';
import { type Html, html, renderHtml, renderStyleElement } from './html.ts';
import { baseStylesheet } from './stylesheet.ts';
import { colorTokens } from './tokens.ts';

type Layout = {
  lang: Lang;
  title: string;
  body: Html;
  /** Whether search engines may index the page; allowed only for pages without personal data. Default: false. */
  isListed?: boolean;
  /** Stylesheets in addition to the base stylesheet. The Content-Security-Policy must contain their hashes. */
  styles?: readonly string[];
  head?: Html;
  /** Whether header, content and footer share one narrow column, as on pages of text and forms. Default: false. */
  isNarrow?: boolean;
};

/** Renders a complete HTML document with inlined styles, so that loading the page takes only one request. */
export function renderDocument({
  lang,
  title,
  body,
  isListed = false,
  styles = [],
  head,
  isNarrow = false,
}: Layout): string {
  return renderHtml(html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="theme-color" content="${colorTokens.leaf}">
${!isListed && html`<meta name="robots" content="noindex">`}
<link rel="icon" type="image/svg+xml" href="/assets/mark.svg">
<link rel="apple-touch-icon" href="/assets/icon-192.png">
${renderStyleElement(baseStylesheet)}${styles.map(renderStyleElement)}${head}
</head>
<body${isNarrow && html` class="sheet"`}>
${body}
</body>
</html>
`);
}
