import * as z from 'zod';
import { Service } from '../directory/service.ts';
import { said } from '../messages/said.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';
import { isCurrentOn, standing } from './source.ts';

/** A question that people ask and what is answered: paragraphs with an empty line between, lists with `- `. */
export const Article = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{1,49}$/),
  service: Service,
  topics: z.array(z.string().regex(/^[A-Z]{2}\d{2}$/)),
  question: said(200),
  answer: said(4000),
  /** How people say it who don't use the question's words. */
  keywords: z.array(z.string().min(1).max(60)).max(30),
  ...standing,
  ...validity,
});
export type Article = z.infer<typeof Article>;

type Articles = { articles: readonly Article[] };

/** What is told the public on that day: in force, and not past its review. */
export const articlesOn = ({ articles }: Articles, on: Date): Article[] => {
  const date = localDate(on);
  return articles.filter((article) => isValidOn(article, date) && isCurrentOn(article, date));
};

/** What is in force but past its review: the public isn't shown it, its owner is. */
export const expiredArticles = ({ articles }: Articles, on: Date): Article[] => {
  const date = localDate(on);
  return articles.filter((article) => isValidOn(article, date) && !isCurrentOn(article, date));
};
