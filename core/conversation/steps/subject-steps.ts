import { officialLang } from '../../../i18n/languages.ts';
import { getServiceTexts } from '../../directory/model/service.ts';
import { findTopic, getTopicName, type Topic } from '../../directory/model/topic.ts';
import { listOfferedServices } from '../../directory/read/offered-services.ts';
import { isEmergencyReport } from '../../intake/report/is-emergency-report.ts';
import { buildMinVisibleLengthCheck } from '../../text/bounded-text-schema.ts';
import {
  type ChatContext,
  type ChatStep,
  toChoicesReply,
  toTextReply,
} from '../model/chat-context.ts';
import type { ReportDraft } from '../model/conversation.ts';
import type { ReplyChoice } from '../model/reply.ts';

const isLongEnough = buildMinVisibleLengthCheck(5);

export function listServiceChoices({ directory, now, lang }: ChatContext): ReplyChoice[] {
  return listOfferedServices(directory, now).map((row) => ({
    id: `service:${row.code}`,
    label: getServiceTexts(lang, row).short,
    lang: getServiceTexts(lang, row) === row ? officialLang : lang,
  }));
}

/** Step of the chat's report form that asks for a description of the issue in the sender's own words. */
export const chatDescriptionStep: ChatStep = {
  isMissing: (draft) => draft.text === undefined,
  buildPrompt: (draft, context) => {
    const service = listOfferedServices(context.directory, context.now).find(
      ({ code }) => code === draft.service,
    );
    const question = service ? getServiceTexts(context.lang, service).asks : context.texts.matter;
    return toTextReply(`${question}\n${context.texts.matterHint}`, context);
  },
  read: ({ text: message, command }, draft, { texts, directory, now }) => {
    if (message === undefined || command !== undefined) return { hint: texts.matterShort };
    const isAccepted =
      isLongEnough(message) ||
      isEmergencyReport({ topic: draft.topic, text: message }, directory, now);
    return isAccepted ? { draft: { ...draft, text: message.trim() } } : { hint: texts.matterShort };
  },
  forget: ({ text: _, more: __, ...draft }) => ({ ...draft, more: [] }),
};

const parseChoiceOfKind = (choice: string | undefined, kind: string): string | undefined =>
  choice?.startsWith(`${kind}:`) ? choice.slice(kind.length + 1) : undefined;

export const chatServiceStep: ChatStep = {
  isMissing: (draft) => draft.service === undefined,
  buildPrompt: (_, chatContext) =>
    toChoicesReply(chatContext.texts.service, listServiceChoices(chatContext), chatContext),
  read: ({ choice }, draft, context) => {
    const code = parseChoiceOfKind(choice, 'service');
    return listOfferedServices(context.directory, context.now).some((row) => row.code === code)
      ? { draft: { ...draft, service: code } }
      : { hint: context.texts.notUnderstood };
  },
  forget: ({ service: _, topic: __, ...draft }) => ({ ...draft, topics: [], answers: {} }),
};

/** Maximum number of topics to offer; more do not fit on a telephone screen. */
const maxOfferedTopics = 12;

const listOfferedTopics = (draft: ReportDraft, { directory, now }: ChatContext): Topic[] => {
  const ofService =
    listOfferedServices(directory, now).find(({ code }) => code === draft.service)?.topics ?? [];
  const likely = draft.topics.flatMap((code) => ofService.filter((topic) => topic.code === code));
  return likely.length > 0 ? likely : ofService.slice(0, maxOfferedTopics);
};

export const chatTopicStep: ChatStep = {
  isMissing: (draft) => draft.topic === undefined,
  buildPrompt: (draft, context) =>
    toChoicesReply(
      context.texts.topic,
      [
        ...listOfferedTopics(draft, context).map((one) => {
          const { name, lang } = getTopicName(context.lang, one);
          return { id: `topic:${one.code}`, label: name, lang };
        }),
        { id: 'topic:', label: context.texts.topicOther },
      ],
      context,
    ),
  read: ({ choice }, draft, { directory, now, texts }) => {
    const code = parseChoiceOfKind(choice, 'topic');
    if (code === '') return { draft: { ...draft, topic: '' } };
    const known = findTopic(directory, code, now);
    if (!known) return { hint: texts.choose };
    const isAnother = known.code !== draft.topic;
    return {
      draft: {
        ...draft,
        service: known.service,
        topic: known.code,
        ...(isAnother && { answers: {}, skipped: [] }),
      },
    };
  },
  skip: (draft) => ({ ...draft, topic: '' }),
  forget: ({ topic: _, ...draft }) => ({ ...draft, answers: {}, skipped: [] }),
};
