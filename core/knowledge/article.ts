import * as z from 'zod';
import { ServiceCode } from '../directory/model/services/service.ts';
import { buildLocalizedTextSchema } from '../messages/localized-text.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn, validityFields } from '../time/validity.ts';
import { type DueReview, findDueReview } from './content-review.ts';
import {
  contentAgingFields,
  contentSourceFields,
  isContentUnexpiredOnDate,
} from './content-source.ts';

const ArticleCode = z.string().regex(/^[a-z][a-z0-9-]{1,49}$/);

/**
 * Article in the knowledge base: a frequent question and its answer. In the answer, empty lines separate paragraphs and `- `
 * starts a list item.
 */
export const Article = z.strictObject({
  code: ArticleCode,
  service: ServiceCode,
  topics: z.array(z.string().regex(/^[A-Z]{2}\d{2}$/)),
  question: buildLocalizedTextSchema(200),
  answer: buildLocalizedTextSchema(4000),
  /** Further phrases by which people search for an article of the knowledge base. */
  keywords: z.array(z.string().min(1).max(60)).max(30),
  /** Articles that readers see instead after this article has ended. */
  replacedBy: z.array(ArticleCode).min(1).max(4).optional(),
  ...contentSourceFields,
  ...contentAgingFields,
  ...validityFields,
});
export type Article = z.infer<typeof Article>;

type Articles = { articles: readonly Article[] };

/** Returns the articles that the public can read on the given day: valid and not past their expiry date. */
export function listArticlesVisibleOnDate({ articles }: Articles, on: Date): Article[] {
  const date = toLocalDate(on);
  return articles.filter(
    (article) => isValidOn(article, date) && isContentUnexpiredOnDate(article, date),
  );
}

/**
 * Returns the articles that their owners must review, the most urgent first. These are expired articles (hidden from the
 * public), overdue articles, and articles due within two weeks.
 */
export function listDueArticles(
  { articles }: Articles,
  on: Date,
): { article: Article; due: DueReview }[] {
  const date = toLocalDate(on);
  return articles
    .filter((article) => isValidOn(article, date))
    .flatMap((article) => {
      const due = findDueReview(article, date);
      return due ? [{ article, due }] : [];
    })
    .toSorted((a, b) => (a.due.dueOn < b.due.dueOn ? -1 : 1));
}
