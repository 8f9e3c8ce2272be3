import type { Lang } from '../../../core/messages/lang.ts';
import { type Html, html } from './html.ts';

/** What was answered to a topic's questions, each under its question. */
export type GivenAnswer = { question: string; answer: string; lang: Lang };

export const answerList = (answers: readonly GivenAnswer[]): Html | undefined =>
  answers.length === 0
    ? undefined
    : html`<dl class="facts">${answers.map(
        ({ question, answer, lang }) =>
          html`<div lang="${lang}"><dt>${question}</dt><dd>${answer}</dd></div>`,
      )}</dl>`;
