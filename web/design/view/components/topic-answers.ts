import type { Lang } from '../../../../core/messages/lang.ts';
import { type Html, html } from '../html.ts';

/** Question that is specific to a ticket's topic, with the citizen's answer. */
export type TopicAnswerView = { question: string; answer: string; lang: Lang };

export function renderTopicAnswers(answers: readonly TopicAnswerView[]): Html | undefined {
  return answers.length === 0
    ? undefined
    : html`<dl class="facts">${answers.map(
        ({ question, answer, lang }) =>
          html`<div lang="${lang}"><dt>${question}</dt><dd>${answer}</dd></div>`,
      )}</dl>`;
}
