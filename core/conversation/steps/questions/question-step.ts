import { yesNoLabels } from '../../../../i18n/citizens.ts';
import { findTopic, type Topic } from '../../../directory/model/services/topic.ts';
import type {
  TopicQuestion,
  TopicQuestionAnswer,
} from '../../../directory/model/services/topic-question.ts';
import { selectLocalizedText } from '../../../messages/localized-text.ts';
import { toLatinDigits } from '../../../text/latin-digits.ts';
import {
  type ChatContext,
  type ChatInput,
  type ChatStep,
  toChoicesReply,
} from '../../model/chat-context.ts';
import type { ReportDraft } from '../../model/conversation.ts';
import type { ReplyChoice } from '../../model/reply.ts';

export function getDraftTopic(
  { topic }: ReportDraft,
  { directory, now }: ChatContext,
): Topic | undefined {
  return findTopic(directory, topic, now);
}

/** Returns the next unanswered additional question of the topic of the unfinished report. */
export function findNextTopicQuestion(
  draft: ReportDraft,
  context: ChatContext,
): TopicQuestion | undefined {
  return getDraftTopic(draft, context)?.questions.find(
    ({ id }) => !(id in draft.answers) && !draft.skipped.includes(id),
  );
}

const maxAnswerCharacters = 500;
const maxNumber = 1_000_000;

const listAnswerChoices = (
  question: TopicQuestion,
  { lang, texts }: ChatContext,
): ReplyChoice[] => {
  const offered = (): ReplyChoice[] => {
    switch (question.kind) {
      case 'yes-no':
        return [
          { id: `q:${question.id}:yes`, label: yesNoLabels[lang].yes },
          { id: `q:${question.id}:no`, label: yesNoLabels[lang].no },
        ];
      case 'choice':
        return question.options.map(({ code, label }) => ({
          id: `q:${question.id}:${code}`,
          label: selectLocalizedText(lang, label).text,
        }));
      case 'text':
      case 'number':
        return [];
    }
  };
  return [...offered(), { id: 'skip', label: texts.skip }];
};

const parseNumber = (text: string): number | undefined => {
  const digits = /\d+(?:[.,]\d+)?/.exec(toLatinDigits(text.normalize('NFKC')))?.[0];
  const number = digits === undefined ? undefined : Number(digits.replace(',', '.'));
  return number !== undefined && number <= maxNumber && (number === 0 || number >= 0.001)
    ? number
    : undefined;
};

const parseYesOrNo = ({ choice, command }: ChatInput, id: string): boolean | undefined => {
  if (choice === `q:${id}:yes` || command === 'yes') return true;
  return choice === `q:${id}:no` || command === 'no' ? false : undefined;
};

const parseAnswer = (
  question: TopicQuestion,
  input: ChatInput,
): TopicQuestionAnswer | undefined => {
  const { text = '', choice } = input;
  switch (question.kind) {
    case 'yes-no':
      return parseYesOrNo(input, question.id);
    case 'choice':
      return question.options.find(({ code }) => choice === `q:${question.id}:${code}`)?.code;
    case 'number':
      return parseNumber(text);
    case 'text':
      return text.trim() !== '' && text.length <= maxAnswerCharacters ? text.trim() : undefined;
  }
};

const getHint = (
  { kind }: TopicQuestion,
  { text = '' }: ChatInput,
  { texts }: ChatContext,
): string => {
  if (kind === 'number') return texts.number;
  return kind === 'text' && text.length > maxAnswerCharacters ? texts.tooLong : texts.choose;
};

/** Step of the chat's report form that asks the topic's additional questions, one at a time. */
export const chatTopicQuestionStep: ChatStep = {
  isMissing: (draft, chatContext) => findNextTopicQuestion(draft, chatContext) !== undefined,
  buildPrompt: (draft, context) => {
    const question = findNextTopicQuestion(draft, context);
    if (!question) throw new Error('Question step entered without a pending question');
    return toChoicesReply(
      selectLocalizedText(context.lang, question.label).text,
      listAnswerChoices(question, context),
      context,
    );
  },
  read: (chatInput, draft, context) => {
    const question = findNextTopicQuestion(draft, context);
    const answer = question && parseAnswer(question, chatInput);
    if (!question || answer === undefined) {
      return {
        hint: question ? getHint(question, chatInput, context) : context.texts.notUnderstood,
      };
    }
    return { draft: { ...draft, answers: { ...draft.answers, [question.id]: answer } } };
  },
  skip: (draft, context) => {
    const question = findNextTopicQuestion(draft, context);
    return question ? { ...draft, skipped: [...draft.skipped, question.id] } : draft;
  },
  forget: (draft, id) => ({
    ...draft,
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([name]) => name !== id)),
    skipped: draft.skipped.filter((name) => name !== id),
  }),
};
