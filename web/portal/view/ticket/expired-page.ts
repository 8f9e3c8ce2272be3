import { getTopicName } from '../../../../core/directory/model/services/topic.ts';
import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import type { EndedContent } from '../../../../core/knowledge/ended-content.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { citizenPageTexts, infoPageTexts } from '../../../../i18n/portal.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { formatLocalDay } from '../content-source.ts';
import { type LocalizedPageAddress, toPortalPath } from '../frame/portal-page.ts';
import { localizeWithLangAttribute, renderPublicPageFrame } from '../frame/public-page-frame.ts';

const paths = {
  announcements: '/thong-bao',
  articles: '/hoi-dap',
  programmes: '/an-sinh',
};

/** Kinds of portal pages whose content has an expiry date. */
export type ExpiringPageKind = keyof typeof paths;

const formatReason = (lang: Lang, { reason }: EndedContent): string => {
  const { ended: texts } = infoPageTexts[lang];
  switch (reason.kind) {
    case 'expired':
      return texts.expired(formatLocalDay(reason.on, lang));
    case 'ended':
      return texts.ended(formatLocalDay(reason.on, lang));
    case 'replaced':
      return texts.replaced;
    case 'topic-ended':
      return texts.topicEnded(
        getTopicName(lang, reason.topic).name,
        formatLocalDay(reason.on, lang),
      );
  }
};

const renderReferrals = (lang: Lang, { articles, programmes }: EndedContent): Html | false => {
  const links = [
    ...articles.map(({ code, question }) => ({
      path: `${paths.articles}/${code}`,
      name: question,
    })),
    ...programmes.map(({ code, name }) => ({ path: `${paths.programmes}/${code}`, name })),
  ];
  return (
    links.length > 0 &&
    html`<section aria-labelledby="thay"><h2 id="thay">${infoPageTexts[lang].ended.instead}</h2><ul class="entries">${links.map(
      ({ path, name }) => {
        const { text, mark, note } = localizeWithLangAttribute(name, lang);
        return html`<li class="entry-card sky"><a href="${toPortalPath(lang, path)}"${mark}>${text}</a>${note}</li>`;
      },
    )}</ul></section>`
  );
};

/**
 * Renders the page for content that has ended, which readers reach by printed or shared URLs. It states the reason and links
 * to current content, a question form and the hotline.
 */
export function renderExpiredPage(
  lang: Lang,
  kind: ExpiringPageKind,
  ended: EndedContent,
  here?: LocalizedPageAddress,
): string {
  const all = infoPageTexts[lang];
  const { gone } = all[kind];
  return renderPublicPageFrame({
    lang,
    title: gone.title,
    here,
    isListed: false,
    main: html`<h1>${gone.title}</h1>
<p>${formatReason(lang, ended)}</p>
${renderReferrals(lang, ended)}
<p>${gone.text}</p>
<p><a class="button" href="${toPortalPath(lang, paths[kind])}">${gone.current}</a></p>
<p><a class="back" href="${toPortalPath(lang, '/bao-cao')}">${all.articles.ask}</a></p>
<p><a class="back" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${citizenPageTexts[lang].call}</a></p>`,
  });
}
