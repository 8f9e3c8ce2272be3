import { type MarkdownBlock, toPlainText } from '../../../core/guides/markdown.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../core/messages/wording/pages-public.ts';
import { type Html, html } from '../../design/view/html.ts';
import { headingId, markdown } from '../../design/view/markdown.ts';
import { pathIn } from './portal-page.ts';
import { langUnless, publicPage, wayUp } from './public-page.ts';

const guidesPath = '/huong-dan';

export type Guide = { code: string; blocks: readonly MarkdownBlock[] };

const titleOf = ({ code, blocks }: Guide): string => {
  const [heading] = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  return heading ? toPlainText(heading.text) : code;
};

/** Renders the list of guides for the kinds of users; guides are in Vietnamese only. */
export const guidesPage = (lang: Lang, guides: readonly Guide[]): string => {
  const { guides: words, lang: spoken } = infoPageTexts(lang);
  return publicPage({
    lang,
    title: words.title,
    here: { path: guidesPath },
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<ul class="entries">${guides.map(
      (guide) =>
        html`<li class="entry-card leaf"><a href="${pathIn(lang, `${guidesPath}/${guide.code}`)}"${langUnless('vi', spoken)}>${titleOf(guide)}</a></li>`,
    )}</ul>`,
  });
};

const contents = (lang: Lang, { blocks }: Guide): Html => {
  const { guides: words } = infoPageTexts(lang);
  return html`<nav class="card no-print" aria-label="${words.contents}"><b>${words.contents}</b><ul>${blocks.map(
    (block, index) =>
      block.kind === 'heading' &&
      block.level > 1 &&
      html`<li><a class="back" href="#${headingId(index)}" lang="vi">${toPlainText(block.text)}</a></li>`,
  )}</ul></nav>`;
};

export const guidePage = (lang: Lang, guide: Guide): string => {
  const { guides: words, lang: spoken } = infoPageTexts(lang);
  const [heading, ...rest] = markdown(guide.blocks);
  return publicPage({
    lang,
    title: titleOf(guide),
    here: { path: `${guidesPath}/${guide.code}` },
    main: html`${wayUp(lang, guidesPath, words.all)}
<div class="stack prose"${langUnless('vi', spoken)}>${heading}${contents(lang, guide)}${rest}</div>`,
  });
};
