import * as z from 'zod';
import { Service } from '../directory/service.ts';
import { localizedText } from '../messages/localized-text.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { isCurrentOn, sourceFields } from './source.ts';

/**
 * Article of the knowledge base: a common question and its answer, with paragraphs separated by empty lines and `- ` for list
 * items.
 */
export const Article = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/),
  service: Service,
  topics: z.array(z.string().regex(/^[A-Z]{2}\d{2}$/)),
  question: localizedText(200),
  answer: localizedText(4000),
  /** Other phrases that people use for the question, for the search. */
  keywords: z.array(z.string().min(1).max(60)).max(30),
  ...sourceFields,
  ...validity,
});
export type Article = z.infer<typeof Article>;

type Articles = { articles: readonly Article[] };

/** Returns the articles that are public on the day: valid, and not past their expiry. */
export function articlesOn({ articles }: Articles, on: Date): Article[] {
  const date = localDate(on);
  return articles.filter((article) => isValidOn(article, date) && isCurrentOn(article, date));
}

/** Returns valid articles past their expiry. They are hidden from the public and shown to their owner for review. */
export function expiredArticles({ articles }: Articles, on: Date): Article[] {
  const date = localDate(on);
  return articles.filter((article) => isValidOn(article, date) && !isCurrentOn(article, date));
}
