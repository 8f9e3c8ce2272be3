import { getService, getServiceTexts } from '../../directory/model/services/service.ts';
import { findTopic, getTopicName } from '../../directory/model/services/topic.ts';
import { explainFormerOffices } from '../../directory/read/units/search-units.ts';
import {
  type ProposalQuote,
  type ReportProposals,
  toReportProposals,
} from '../../intake/proposals/report-proposals.ts';
import { isDenunciation } from '../../intake/report/denunciation.ts';
import { type ChatContext, toChoicesReply, toTextReply } from '../model/chat-context.ts';
import type { ReportDraft } from '../model/conversation.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  continueReport,
  createDraft,
  expectInput,
  updateConversation,
} from '../model/conversation-turn.ts';
import {
  explainFormerArea,
  findOtherProvince,
  getAreaLabel,
  storePlaceOutsideArea,
} from './questions/place-steps.ts';
import {
  redirectDenunciationToReceptionOffice,
  redirectReportToOtherProvince,
} from './redirect-report.ts';

const maxOfferedAreas = 10;

/** Fills missing fields of the unfinished report from the proposals. Does not overwrite answers of the sender. */
const fillFromProposals = (
  draft: ReportDraft,
  { likely, topics, service: proposed, commune, candidates }: ReportProposals,
): ReportDraft => {
  const service = draft.service ?? proposed;
  return {
    ...draft,
    service,
    topic: draft.topic ?? (likely?.service === service ? likely?.code : undefined),
    topics: topics.map(({ code }) => code),
    areaCode: draft.areaCode ?? commune,
    areas: candidates.slice(0, maxOfferedAreas),
  };
};

const quoteWords = (words: readonly ProposalQuote[]): string =>
  [...new Set(words.map((one) => `“${one.words}”`))].join(', ');

/**
 * Returns the chat reply that names the service, topic and commune recognized in the text, with the words that led to them, so
 * that the sender can correct a wrong guess. Explains a former name of the commune. Returns undefined if the text proposes
 * none of them.
 */
const formatProposals = (
  before: ReportDraft,
  draft: ReportDraft,
  { because }: ReportProposals,
  context: ChatContext,
): string | undefined => {
  const { directory, now, lang, texts } = context;
  const topic = before.topic === undefined ? findTopic(directory, draft.topic, now) : undefined;
  const service =
    before.service === undefined && draft.service !== undefined
      ? getServiceTexts(lang, getService(directory, draft.service, now)).short
      : undefined;
  const areaCode = before.areaCode === undefined && draft.areaCode ? draft.areaCode : undefined;
  const area = areaCode && getAreaLabel(areaCode, context);
  const parts = [service, topic && getTopicName(lang, topic).name, area].filter(
    (part) => part !== undefined,
  );
  const isSubjectNew = service !== undefined || topic !== undefined;
  const words = [...(isSubjectNew ? because.topic : []), ...(area ? because.area : [])];
  if (parts.length === 0) return undefined;
  const understood = texts.understood(parts.join('; '), quoteWords(words));
  const named = because.area.map((one) => one.words).join('; ');
  const former = areaCode && explainFormerArea(named, areaCode, context);
  return former ? `${understood} ${former}` : understood;
};

const isQuestion = (text: string): boolean =>
  /\?|(?:^|\s)(?:làm sao|lam sao|thế nào|the nao|bao giờ|bao gio|ở đâu|o dau|cách nào|how|when|where|what)(?:\s|$)|\s(?:không|khong|chưa|chua)[\s.!]*$/iu.test(
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

/** Adds a reply that names the successors of the ended offices that the text names. */
const addFormerOffices = (turn: ConversationTurn, text: string): ConversationTurn => {
  const { directory, now, lang } = turn.context;
  const offices = explainFormerOffices(directory, text, { on: now, lang });
  return offices.length > 0 ? addTextReplies(turn, `${offices.join('; ')}.`) : turn;
};

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
  const proposals = toReportProposals(description, understood, directory, now);
  const filled = fillFromProposals({ ...before, text: description }, proposals);
  const elsewhere =
    filled.areaCode === undefined ? findOtherProvince(description, context) : undefined;
  if (elsewhere) return redirectReportToOtherProvince(turn, elsewhere, filled);
  const outside =
    filled.areaCode === undefined ? storePlaceOutsideArea(description, filled, context) : undefined;
  const { draft, note } = outside ?? { draft: filled, note: undefined };
  const explained = addFormerOffices(turn, description);
  const answered = replyWithArticle(explained, description, draft);
  if (answered) return answered;
  const notes = [formatProposals(before, draft, proposals, context), note].filter(
    (line) => line !== undefined,
  );
  return continueReport(addTextReplies(explained, ...notes), draft);
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
