/** What XML can't hold, however it is written, and halves of character pairs. */
const unprintable = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const xml = (text: string): string =>
  text.replace(unprintable, '').replace(/[&<>"]/g, (sign) => signs[sign] ?? '');

type FeedItem = { id: string; title: string; link: string; at: Date; text: string };

export type Feed = {
  title: string;
  description: string;
  /** The page that it follows, and where the feed itself is. */
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

/** RSS 2.0, which every reader takes; its texts are plain. */
export const feed = ({ title, description, link, self, lang, items }: Feed): string => {
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
};
