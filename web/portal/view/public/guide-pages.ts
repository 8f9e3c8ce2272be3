import { type MarkdownBlock, toPlainText } from '../../../../core/guides/markdown.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { infoPageTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { getHeadingId, renderMarkdown } from '../../../design/view/markdown.ts';
import { toPortalPath } from '../frame/portal-page.ts';
import {
  renderLangAttribute,
  renderParentLink,
  renderPublicPageFrame,
} from '../frame/public-page-frame.ts';

const guidesPath = '/huong-dan';

export type UserGuideContent = { code: string; blocks: readonly MarkdownBlock[] };

const titleOf = ({ code, blocks }: UserGuideContent): string => {
  const [heading] = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  return heading ? toPlainText(heading.text) : code;
};

/** Renders the list of user guides, one for each kind of user; the guides are in Vietnamese only. */
export function renderGuidesPage(lang: Lang, guides: readonly UserGuideContent[]): string {
  const { guides: texts } = infoPageTexts[lang];
  return renderPublicPageFrame({
    lang,
    title: texts.title,
    description: texts.lead,
    here: { path: guidesPath },
    isWide: true,
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.lead}</p>
<ul class="entries">${guides.map(
      (guide) =>
        html`<li class="entry-card leaf"><a href="${toPortalPath(lang, `${guidesPath}/${guide.code}`)}"${renderLangAttribute('vi', lang)}>${titleOf(guide)}</a></li>`,
    )}</ul>`,
  });
}

const contents = (lang: Lang, { blocks }: UserGuideContent): Html => {
  const { guides: texts } = infoPageTexts[lang];
  return html`<nav class="card no-print" aria-label="${texts.contents}"><b>${texts.contents}</b><ul>${blocks.map(
    (block, index) =>
      block.kind === 'heading' &&
      block.level > 1 &&
      html`<li><a class="back" href="#${getHeadingId(index)}" lang="vi">${toPlainText(block.text)}</a></li>`,
  )}</ul></nav>`;
};

export function renderGuidePage(lang: Lang, guide: UserGuideContent): string {
  const { guides: texts } = infoPageTexts[lang];
  const [heading, ...rest] = renderMarkdown(guide.blocks);
  return renderPublicPageFrame({
    lang,
    title: titleOf(guide),
    here: { path: `${guidesPath}/${guide.code}` },
    main: html`${renderParentLink(lang, guidesPath, texts.all)}
<div class="stack prose"${renderLangAttribute('vi', lang)}>${heading}${contents(lang, guide)}${rest}</div>`,
  });
}
