import { getService, getServiceTexts } from '../../directory/model/services/service.ts';
import { getTopicName } from '../../directory/model/services/topic.ts';
import { groupAccusableUnits } from '../../directory/read/units/accusable-units.ts';
import { unknownOfficeAnswer } from '../../intake/follow/accused-answer.ts';
import { toAnsweredTopicQuestions } from '../../intake/report/answered-topic-questions.ts';
import { getAreaLabel } from '../steps/questions/place-steps.ts';
import { getDraftTopic } from '../steps/questions/question-step.ts';
import type { ChatContext } from './chat-context.ts';
import type { ChatStepName, ReportDraft } from './conversation.ts';

type SummaryLine = { step: ChatStepName; label: string; value: string };

/** Returns the report text of a chat together with the texts that the sender added later. */
export function getFullReportText({ text = '', more }: ReportDraft): string {
  return [text, ...more].join('\n');
}

const formatTopicName = (draft: ReportDraft, context: ChatContext): string => {
  const topic = getDraftTopic(draft, context);
  return topic ? getTopicName(context.lang, topic).name : context.texts.unknown;
};

const formatServiceName = (
  { service }: ReportDraft,
  { directory, lang, now }: ChatContext,
): string =>
  service === undefined ? '' : getServiceTexts(lang, getService(directory, service, now)).short;

const listAccusedLines = (
  { accused }: ReportDraft,
  { directory, now, lang, texts }: ChatContext,
): SummaryLine[] => {
  if (!accused) return [];
  const units = groupAccusableUnits(directory, now, lang).flatMap(({ units: ofLevel }) => ofLevel);
  const isUnnamed = accused === unknownOfficeAnswer;
  const name = units.find(({ code }) => code === accused)?.name ?? accused;
  const value = isUnnamed ? texts.accusedUnnamed : name;
  return [{ step: 'accused', label: texts.labels.accused, value }];
};

const formatSender = (draft: ReportDraft): string | undefined => {
  if (draft.anonymous !== false) return undefined;
  const { name, businessName, taxNumber } = draft;
  return businessName ? [businessName, taxNumber].filter(Boolean).join(', ') : name;
};

/** Returns the lines of the report summary that the chat user confirms before the report is sent. */
export function summarizeDraft(draft: ReportDraft, chatContext: ChatContext): SummaryLine[] {
  const { labels, unknown, nothing, anonymous } = chatContext.texts;
  const answers = toAnsweredTopicQuestions(
    draft.answers,
    getDraftTopic(draft, chatContext),
    chatContext.lang,
  );
  return [
    { step: 'service', label: labels.service, value: formatServiceName(draft, chatContext) },
    { step: 'topic', label: labels.topic, value: formatTopicName(draft, chatContext) },
    { step: 'matter', label: labels.text, value: getFullReportText(draft) },
    {
      step: 'area',
      label: labels.area,
      value: draft.areaCode ? getAreaLabel(draft.areaCode, chatContext) : unknown,
    },
    { step: 'spot', label: labels.spot, value: draft.spot || nothing },
    ...answers.map(
      ({ question, answer }): SummaryLine => ({ step: 'question', label: question, value: answer }),
    ),
    ...listAccusedLines(draft, chatContext),
    { step: 'who', label: labels.sender, value: formatSender(draft) ?? anonymous },
    { step: 'contact', label: labels.contact, value: draft.contact || nothing },
  ];
}

/** Returns topic and commune of an unfinished report, or the start of its text, to remind a returning chat user. */
export function summarizeDraftBriefly(draft: ReportDraft, context: ChatContext): string {
  const parts = [
    draft.topic ? formatTopicName(draft, context) : formatServiceName(draft, context),
    draft.areaCode ? getAreaLabel(draft.areaCode, context) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : (draft.text ?? '').slice(0, 80);
}
