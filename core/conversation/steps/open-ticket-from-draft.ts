import { languages } from '../../../i18n/languages.ts';
import { parseAccusedOfficeAnswer } from '../../intake/follow/accused-answer.ts';
import { openTicket } from '../../intake/open/open-ticket.ts';
import {
  findTicketByIdempotencyKey,
  type ReportOrigin,
} from '../../intake/open/report-idempotency.ts';
import { ReportRequest } from '../../intake/report/report.ts';
import { parseReport } from '../../intake/report/validation/parse-report.ts';
import type { FieldError } from '../../messages/field-error.ts';
import { formatDeadline, formatInstant } from '../../messages/format-dates.ts';
import { getFieldErrorText } from '../../messages/texts/errors/field-error-text.ts';
import { toInvalidReportFieldsNotice } from '../../messages/texts/errors/invalid-report-fields-notice.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import { deriveTicketPin } from '../../ticket/read/pin.ts';
import type { ChatStepName, ReportDraft } from '../model/conversation.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  continueReport,
  repeatReportQuestion,
  updateConversation,
} from '../model/conversation-turn.ts';
import { getFullReportText } from '../model/draft-summary.ts';
import { removeMissedChat } from '../operator/remove-missed-chat.ts';
import type { ChatUser } from '../ports/ports.ts';
import { prependEmergencyWarning } from './prepend-emergency-warning.ts';
import { parseContact } from './questions/sender-steps.ts';
import { chatSteps } from './questions/steps.ts';
import {
  redirectDenunciationToReceptionOffice,
  redirectReportToOtherProvince,
} from './redirect-report.ts';

const emptyToNothing = (value: string | undefined): string | undefined => value || undefined;

const toReporter = ({ anonymous = true, ...draft }: ReportDraft) => ({
  kind: draft.isBusiness ? 'business' : 'person',
  anonymous,
  name: draft.name,
  businessName: draft.businessName,
  taxNumber: emptyToNothing(draft.taxNumber),
});

/** Converts the unfinished report of a chat to a report request and validates it by the rules for all channels. */
const parseDraftReport = (draft: ReportDraft, { state: { lang }, context }: ConversationTurn) => {
  const { accused, contact = '' } = draft;
  const sent = {
    service: draft.service,
    topic: emptyToNothing(draft.topic),
    areaCode: emptyToNothing(draft.areaCode),
    place: emptyToNothing(draft.spot),
    answers: draft.answers,
    text: getFullReportText(draft),
    ...parseAccusedOfficeAnswer(accused),
    notDenunciation: draft.notDenunciation,
    reporter: { ...toReporter(draft), ...parseContact(contact) },
    lang,
  };
  return parseReport(sent, ReportRequest, context.directory, context.now);
};

const toReportKey = ({ channel, key }: ChatUser, number: number): string =>
  `${channel}.${key}.${number}`;

const toStepName = (field: string): ChatStepName => {
  if (field.startsWith('answers.')) return 'question';
  if (field.startsWith('accused') || field === 'aboutOffice') return 'accused';
  const byField: Partial<Record<string, ChatStepName>> = {
    text: 'matter',
    areaCode: 'area',
    place: 'spot',
    topic: 'topic',
    service: 'service',
    'reporter.name': 'who',
    'reporter.businessName': 'business',
    'reporter.taxNumber': 'tax-number',
  };
  return byField[field] ?? 'contact';
};

/**
 * Explains the first validation error of the report in the chat and asks for the invalid field again. Keeps all other
 * answers.
 */
const askToCorrectField = (
  turn: ConversationTurn,
  draft: ReportDraft,
  errors: readonly FieldError[],
): ConversationTurn => {
  const [first] = errors;
  if (!first) return repeatReportQuestion(turn);
  const step = toStepName(first.field);
  const correctedDraft = chatSteps[step].forget(draft, first.field.replace(/^answers\./, ''));
  const why = `${turn.context.texts.refused}\n${getFieldErrorText(first.problem, turn.context.lang)}`;
  return continueReport(addTextReplies(turn, why), correctedDraft);
};

/**
 * If the hotline accepted an emergency without its invalid fields, adds the advice to call the ambulance service (115) and
 * the list of these fields.
 */
const warnOfDroppedFields = (turn: ConversationTurn, { unreadable }: Ticket): ConversationTurn =>
  unreadable
    ? addTextReplies(
        prependEmergencyWarning(turn),
        toInvalidReportFieldsNotice(unreadable, turn.context.lang).text,
      )
    : turn;

/** Replies with the code, PIN and deadline of the new ticket, and offers to add photos. */
const replyWithReceipt = (
  turn: ConversationTurn,
  ticket: Ticket,
  pin: string,
): ConversationTurn => {
  const { code, promised } = ticket;
  const { context, ports } = turn;
  const { texts, now, lang } = context;
  const by = formatDeadline(promised.resolveBy, now, lang);
  const { pathPrefix } = languages[lang];
  const sent = updateConversation(turn, {
    draft: undefined,
    past: [],
    ticket: { code, pin },
    asked: { step: 'ticket', misses: 0 },
  });
  return addReplies(
    addTextReplies(warnOfDroppedFields(sent, ticket), texts.sent(formatTicketCode(code), pin, by)),
    {
      kind: 'link',
      text: texts.follow,
      label: texts.follow,
      href: `${ports.portalUrl}${pathPrefix}/tra-cuu?ma=${code}`,
      lang,
    },
    {
      kind: 'ask-photo',
      text: ports.chatUser.channel === 'chat' ? texts.photosByPage : texts.photos,
      code,
      lang,
      choices: [{ id: 'another', label: texts.another }],
    },
  );
};

/**
 * Handles a report that the sender submits again with another text. The first submission opened a ticket, but then the
 * conversation state could not be stored. Replies with the code of the existing ticket, to which the sender can add the new
 * text.
 */
const handleRepeatedReport = async (
  turn: ConversationTurn,
  sender: ReportOrigin,
): Promise<ConversationTurn> => {
  const { ports } = turn;
  const versions = [ports.hmac.version, ...ports.hmac.otherVersions];
  const ticket = await findTicketByIdempotencyKey(sender, versions, ports);
  if (!ticket) throw new Error('The report was sent before, but its ticket was not found');
  return replyWithReceipt(
    addTextReplies(turn, turn.context.texts.sentBefore),
    ticket,
    deriveTicketPin(ticket, ports.hmac),
  );
};

/**
 * Opens a ticket from the unfinished report of a chat. Idempotent: processing the same message again finds the same ticket.
 */
export async function openTicketFromDraft(turn: ConversationTurn): Promise<ConversationTurn> {
  const { state, context, ports } = turn;
  const { draft } = state;
  if (!draft) return repeatReportQuestion(turn);
  const read = parseDraftReport(draft, turn);
  if (read.kind === 'refused') return askToCorrectField(turn, draft, read.errors);
  const { channel, key, address, writableAs: chatUser } = ports.chatUser;
  const sender = {
    ...{ channel, key: toReportKey(ports.chatUser, draft.number), address, device: key },
    ...(chatUser && { chatUser }),
  };
  const outcome = await openTicket(read.report, sender, ports);
  switch (outcome.kind) {
    case 'opened':
      return removeMissedChat(replyWithReceipt(turn, outcome.ticket, outcome.pin));
    case 'refused':
      return askToCorrectField(turn, draft, outcome.errors);
    case 'too-many-reports': {
      const at = formatInstant(outcome.retryAt, context.lang, context.now);
      return repeatReportQuestion(addTextReplies(turn, context.texts.tooMany(at)));
    }
    case 'denunciation':
      return redirectDenunciationToReceptionOffice(turn);
    case 'elsewhere':
      return redirectReportToOtherProvince(turn, outcome, draft);
    case 'key-used-for-another-body':
      return handleRepeatedReport(turn, sender);
  }
}
