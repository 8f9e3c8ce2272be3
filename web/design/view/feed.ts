/** Control characters and lone surrogates. XML can't contain them, not even escaped. */
const unprintable = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string): string =>
  text.replace(unprintable, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

type FeedItem = { id: string; title: string; link: string; at: Date; text: string };

export type NewsFeed = {
  title: string;
  author: string;
  description: string;
  /** URL of the web page with the same content as the feed. `self` is the URL of the feed. */
  link: string;
  self: string;
  lang: string;
  items: readonly FeedItem[];
};

const item = ({ id, title, link, at, text }: FeedItem): string => `<item>
<title>${xml(title)}</title>
<link>${xml(link)}</link>
<guid isPermaLink="false">${xml(id)}</guid>
<pubDate>${at.toUTCString()}</pubDate>
<description>${xml(text)}</description>
</item>`;

/** Renders a feed as RSS 2.0 with plain-text items. */
export function renderRssFeed({ title, description, link, self, lang, items }: NewsFeed): string {
  const [newest] = items;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xml(title)}</title>
<link>${xml(link)}</link>
<description>${xml(description)}</description>
<language>${xml(lang)}</language>
<atom:link href="${xml(self)}" rel="self" type="application/rss+xml"/>
${newest ? `<lastBuildDate>${newest.at.toUTCString()}</lastBuildDate>\n` : ''}${items.map(item).join('\n')}
</channel></rss>
`;
}

const entry = ({ id, title, link, at, text }: FeedItem): string => `<entry>
<title>${xml(title)}</title>
<link href="${xml(link)}"/>
<id>${xml(id)}</id>
<published>${at.toISOString()}</published>
<updated>${at.toISOString()}</updated>
<content type="text">${xml(text)}</content>
</entry>`;

/** Renders a feed as Atom (RFC 4287). An empty feed has the Unix epoch as its update time. */
export function renderAtomFeed({
  title,
  author,
  description,
  link,
  self,
  lang,
  items,
}: NewsFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(lang)}">
<title>${xml(title)}</title>
<subtitle>${xml(description)}</subtitle>
<id>${xml(self)}</id>
<link href="${xml(link)}"/>
<link href="${xml(self)}" rel="self" type="application/atom+xml"/>
<updated>${(items[0]?.at ?? new Date(0)).toISOString()}</updated>
<author><name>${xml(author)}</name></author>
${items.map(entry).join('\n')}
</feed>
`;
}
