import { officialLang } from '../../../../i18n/languages.ts';
import { getServiceTexts } from '../../../directory/model/services/service.ts';
import { findTopic, getTopicName } from '../../../directory/model/services/topic.ts';
import { listOfferedServices } from '../../../directory/read/offered-services.ts';
import type { GroupChoice, TopicChoice } from '../../../directory/read/topic-choices.ts';
import { isEmergencyReport } from '../../../intake/report/emergency/is-emergency-report.ts';
import type { Lang } from '../../../messages/lang.ts';
import { buildMinVisibleLengthCheck } from '../../../text/bounded-text-schema.ts';
import {
  type ChatContext,
  type ChatStep,
  toChoicesReply,
  toTextReply,
} from '../../model/chat-context.ts';
import type { ReportDraft } from '../../model/conversation.ts';
import type { ReplyChoice } from '../../model/reply.ts';

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
  buildPrompt: (_, context) =>
    toTextReply(`${context.texts.matter}\n${context.texts.matterHint}`, context),
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
  forget: ({ service: _, topic: __, group: ___, ...draft }) => ({
    ...draft,
    topics: [],
    answers: {},
  }),
};

const findDraftService = ({ service }: ReportDraft, { directory, now }: ChatContext) =>
  listOfferedServices(directory, now).find(({ code }) => code === service);

const findChosenGroup = (draft: ReportDraft, context: ChatContext): GroupChoice | undefined =>
  findDraftService(draft, context)?.choices.find(
    (choice): choice is GroupChoice => choice.kind === 'group' && choice.group.code === draft.group,
  );

/**
 * Returns the likely topics. Without likely topics, returns the topics of the chosen group. Without a chosen group, returns
 * the service's groups and the topics that need no group.
 */
const listOfferedChoices = (draft: ReportDraft, context: ChatContext): TopicChoice[] => {
  const service = findDraftService(draft, context);
  const likely = draft.topics.flatMap(
    (code) => service?.topics.filter((topic) => topic.code === code) ?? [],
  );
  const topics = likely.length > 0 ? likely : findChosenGroup(draft, context)?.topics;
  return topics?.map((topic) => ({ kind: 'topic', topic })) ?? service?.choices ?? [];
};

const toReplyChoice = (choice: TopicChoice, readerLang: Lang): ReplyChoice => {
  const row = choice.kind === 'group' ? choice.group : choice.topic;
  const { name, lang } = getTopicName(readerLang, row);
  return { id: `${choice.kind}:${row.code}`, label: name, lang };
};

/** Step of the chat's report form that asks first for a group of topics, then for a topic of the group. */
export const chatTopicStep: ChatStep = {
  isMissing: (draft) => draft.topic === undefined,
  buildPrompt: (draft, context) =>
    toChoicesReply(
      context.texts.topic,
      [
        ...listOfferedChoices(draft, context).map((choice) => toReplyChoice(choice, context.lang)),
        { id: 'topic:', label: context.texts.topicOther },
      ],
      context,
    ),
  read: ({ choice }, draft, context) => {
    const { directory, now, texts } = context;
    const inGroup = { ...draft, group: parseChoiceOfKind(choice, 'group') };
    if (findChosenGroup(inGroup, context)) return { draft: { ...inGroup, topics: [] } };
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
  forget: ({ topic: _, group: __, ...draft }) => ({ ...draft, answers: {}, skipped: [] }),
};
