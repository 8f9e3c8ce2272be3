import type { ReviewReason } from '../../knowledge/content-review.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { articleReviewTexts as texts } from '../kinds/grouped/article-review-texts.ts';
import { type EmailMessage, toEmailMessage } from './compose-message.ts';

/** Article that a unit must review, with the name of the unit that is responsible for it. */
export type ArticleToReview = {
  code: string;
  question: string;
  ownerName: string;
  reason: ReviewReason;
  dueOn: LocalDate;
};

const formatFullDate = (date: LocalDate): string => date.split('-').toReversed().join('/');

/** Composes the weekly e-mail that reminds a unit of articles to review. */
export function composeArticleReviews(
  articles: readonly ArticleToReview[],
  { unitName, isOperator, portalUrl }: { unitName: string; isOperator: boolean; portalUrl: string },
): EmailMessage {
  return toEmailMessage({
    subject: texts.subject(articles.length),
    lines: [
      texts.greeting(unitName),
      isOperator ? texts.introToOperators : texts.intro,
      ...articles.map(({ code, question, ownerName, reason, dueOn }, index) =>
        texts.article({
          place: index + 1,
          question,
          owner: ownerName,
          reason: texts.reasons[reason](formatFullDate(dueOn)),
          link: `${portalUrl}/hoi-dap/${code}`,
        }),
      ),
      ...(isOperator ? [] : [texts.request]),
      texts.list(`${portalUrl}/console/supervision?view=articles`),
    ],
  });
}
