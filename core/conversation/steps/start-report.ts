import { otherAuthorityGuidanceTexts } from '../../../i18n/citizens.ts';
import { getService, getServiceTexts } from '../../directory/model/service.ts';
import { findTopic, getTopicName } from '../../directory/model/topic.ts';
import { fillHotlineDetails } from '../../directory/read/hotline-details.ts';
import { listOfferedServices } from '../../directory/read/offered-services.ts';
import { isDenunciation } from '../../intake/report/denunciation.ts';
import {
  findReceptionOffice,
  localizeReceptionOffice,
} from '../../intake/report/reception-office.ts';
import { toLocalDate } from '../../time/local-date.ts';
import type { TriageResult } from '../../triage/triage.ts';
import { type ChatContext, toChoicesReply, toTextReply } from '../model/chat-context.ts';
import type { ReportDraft } from '../model/conversation.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  continueReport,
  createDraft,
  discardDraft,
  expectInput,
  updateConversation,
} from '../model/conversation-turn.ts';
import { findOtherProvince, getAreaLabel } from './place-steps.ts';

/** Minimum confidence (0 to 1) at which the conversation uses a triage result without asking the sender. */
const minConfidence = 0.4;

/** Fills missing fields of the unfinished report from the triage result. Does not overwrite answers of the sender. */
const fillFromTriage = (
  draft: ReportDraft,
  understood: TriageResult,
  { directory, now }: ChatContext,
): ReportDraft => {
  const offered = listOfferedServices(directory, now);
  const isServiceCertain =
    understood.confidence >= minConfidence &&
    offered.some(({ code }) => code === understood.service);
  const service = draft.service ?? (isServiceCertain ? understood.service : undefined);
  const topic = findTopic(directory, understood.topic, now);
  const isSure =
    understood.confidence >= minConfidence && topic !== undefined && topic.service === service;
  const { commune, candidates } = understood.area;
  return {
    ...draft,
    service,
    topic: draft.topic ?? (isSure ? topic.code : undefined),
    topics: understood.topics.map(({ code }) => code).slice(0, 3),
    areaCode: draft.areaCode ?? commune,
    areas: commune === undefined ? candidates.map(({ code }) => code).slice(0, 10) : [],
  };
};

/**
 * Returns the chat reply that names the service, topic and commune recognized by triage, so that the sender can correct a
 * wrong guess. Returns undefined if triage recognized none of them.
 */
const formatTriageConfirmation = (
  before: ReportDraft,
  draft: ReportDraft,
  context: ChatContext,
): string | undefined => {
  const { directory, now, lang, texts } = context;
  const topic = before.topic === undefined ? findTopic(directory, draft.topic, now) : undefined;
  const service =
    before.service === undefined && draft.service !== undefined
      ? getServiceTexts(lang, getService(directory, draft.service, now)).short
      : undefined;
  const parts = [
    service,
    topic && getTopicName(lang, topic).name,
    before.areaCode === undefined && draft.areaCode
      ? getAreaLabel(draft.areaCode, context)
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? texts.understood(parts.join('; ')) : undefined;
};

/**
 * Redirects the sender of a possible denunciation to the reception office. Discards the unfinished report and increments
 * only an anonymous counter.
 */
export async function redirectDenunciationToReceptionOffice(
  turn: ConversationTurn,
): Promise<ConversationTurn> {
  const { context, ports, state } = turn;
  const { directory, now, lang, texts } = context;
  await ports.redirectedReports.add('denunciation', toLocalDate(now));
  const office = findReceptionOffice(directory, now);
  const named = office && localizeReceptionOffice(office, lang);
  const { lines } = otherAuthorityGuidanceTexts[lang].denunciation(named);
  const offered = [
    { id: 'report', label: texts.isReport },
    { id: 'person', label: texts.person },
    { id: 'stop', label: texts.stop },
  ];
  const updated = updateConversation(discardDraft(turn), { past: state.past });
  return expectInput(updated, 'denunciation', toChoicesReply(lines.join('\n\n'), offered, context));
}

type Elsewhere = { province: { name: string }; hotline: string };

/**
 * Redirects the sender to the hotline of another province. Keeps the unfinished report, because the sender may answer that
 * the issue is in the hotline's area.
 */
export async function redirectReportToOtherProvince(
  turn: ConversationTurn,
  { province, hotline }: Elsewhere,
  draft: ReportDraft,
): Promise<ConversationTurn> {
  const { context, ports } = turn;
  const { texts, lang } = context;
  await ports.redirectedReports.add('elsewhere', toLocalDate(context.now));
  const guidance = otherAuthorityGuidanceTexts[lang];
  const { lines } = guidance.elsewhere({ province: province.name, hotline });
  const offered = [
    { id: 'here', label: texts.happenedHere },
    { id: 'stop', label: texts.stop },
  ];
  return expectInput(
    addReplies(updateConversation(turn, { draft }), {
      kind: 'link',
      text: lines[0] ?? '',
      href: `tel:${hotline}`,
      label: guidance.dial(hotline),
      lang: context.lang,
    }),
    'elsewhere',
    toChoicesReply(
      fillHotlineDetails(lines.slice(1).join('\n'), context.hotline),
      offered,
      context,
    ),
  );
}

const isQuestion = (text: string): boolean =>
  /\?|(?:^|\s)(?:làm sao|lam sao|thế nào|the nao|bao giờ|bao gio|ở đâu|o dau|cách nào|how|when|where|what)(?:\s|$)/iu.test(
    text,
  );

/**
 * Replies to a question with the best matching article of the knowledge base and its source, and asks whether the article
 * answers the question. Returns undefined if no article matches or the text is not a question.
 */
const replyWithArticle = (
  turn: ConversationTurn,
  text: string,
  draft: ReportDraft,
): ConversationTurn | undefined => {
  const { ports, context } = turn;
  const { texts, lang, directory } = context;
  const [article] = ports.articles(text, lang, directory);
  if (!article || !isQuestion(text)) return undefined;
  const answered = addReplies(
    updateConversation(turn, { draft }),
    toTextReply(
      [article.title, article.text, texts.articleFrom(article.source)].join('\n\n'),
      context,
    ),
    { kind: 'link', text: texts.read, href: article.href, label: article.title, lang },
  );
  const offered = [
    { id: 'enough', label: texts.articleEnough },
    { id: 'ask', label: texts.articleAsk },
    { id: 'person', label: texts.person },
  ];
  return expectInput(answered, 'article', toChoicesReply(texts.articleFits, offered, context));
};

/**
 * Confirms the service, topic and commune that triage recognized in the sender's text, and asks for the missing fields of
 * the report.
 */
export function confirmTriageAndContinue(
  turn: ConversationTurn,
  before: ReportDraft,
  draft: ReportDraft,
): ConversationTurn {
  const confirmation = formatTriageConfirmation(before, draft, turn.context);
  return continueReport(
    confirmation === undefined ? turn : addTextReplies(turn, confirmation),
    draft,
  );
}

/**
 * Processes the sender's description of the issue: runs triage, and redirects denunciations and reports about other
 * provinces.
 */
export async function processReportDescription(
  turn: ConversationTurn,
  description: string,
  before: ReportDraft,
): Promise<ConversationTurn> {
  const { context, ports } = turn;
  const { directory, now } = context;
  const understood = await ports.understand({ text: description, receivedAt: now }, directory);
  const isEmergency = understood.flags.includes('emergency');
  if (!before.notDenunciation && !isEmergency && isDenunciation(description, directory, now)) {
    return redirectDenunciationToReceptionOffice(turn);
  }
  const filled = fillFromTriage({ ...before, text: description }, understood, context);
  const elsewhere =
    filled.areaCode === undefined ? findOtherProvince(description, context) : undefined;
  if (elsewhere) return redirectReportToOtherProvince(turn, elsewhere, filled);
  return (
    replyWithArticle(turn, description, filled) ?? confirmTriageAndContinue(turn, before, filled)
  );
}

/** Starts a report in the chat with the fields that are already known, and asks for the first missing field. */
export function startReport(
  turn: ConversationTurn,
  known: Partial<ReportDraft> = {},
): ConversationTurn {
  const begun = createDraft(turn);
  return continueReport(begun.turn, { ...begun.draft, ...known });
}

export function startReportWithText(
  turn: ConversationTurn,
  text: string,
  known: Partial<ReportDraft> = {},
): Promise<ConversationTurn> {
  const begun = createDraft(turn);
  return processReportDescription(begun.turn, text, { ...begun.draft, ...known });
}
