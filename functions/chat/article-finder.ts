import type { MatchingArticle } from '../../core/conversation/ports/ports.ts';
import type { Directory } from '../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../core/directory/model/organization/unit.ts';
import { findArticles } from '../../core/knowledge/find-articles.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { selectLocalizedText } from '../../core/messages/localized-text.ts';
import { toPortalPath } from '../../web/portal/view/frame/portal-page.ts';

/**
 * Minimum search score for a knowledge base article to appear in the chat. Weaker matches appear only on the knowledge base
 * page, where people can scan many results.
 */
const minScore = 0.6;

/** Returns a function that finds at most 2 knowledge base articles for a text, each with its source and portal link. */
export function buildArticleFinder(portalUrl: string, now: () => Date) {
  return (text: string, lang: Lang, directory: Directory): MatchingArticle[] =>
    findArticles({ text, lang }, directory, now())
      .filter(({ score }) => score >= minScore)
      .slice(0, 2)
      .map(({ article }) => ({
        title: selectLocalizedText(lang, article.question).text,
        text: selectLocalizedText(lang, article.answer).text,
        source: [findUnitInForce(directory, article.owner, now())?.name, article.source.title]
          .filter((part) => part !== undefined)
          .join(', '),
        href: `${portalUrl}${toPortalPath(lang, `/hoi-dap/${article.code}`)}`,
      }));
}
