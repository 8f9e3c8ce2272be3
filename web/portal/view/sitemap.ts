import { html, renderHtml } from '../../design/view/html.ts';
import { listLocalizedPaths } from './frame/portal-path.ts';

/** Renders the sitemap for search engines: each page once per language, with links to its other languages. */
export function renderSitemap(paths: readonly string[], portalUrl: string): string {
  return renderHtml(html`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${paths.map((path) => {
  const versions = listLocalizedPaths({ path });
  return versions.map(
    ({ href }) =>
      html`<url><loc>${portalUrl}${href}</loc>${versions.map((other) => html`<xhtml:link rel="alternate" hreflang="${other.lang}" href="${portalUrl}${other.href}"/>`)}</url>
`,
  );
})}</urlset>
`);
}
