import { getFallbackServiceCode } from '../../directory/model/services/service.ts';
import { openTicket } from '../../intake/open/open-ticket.ts';
import { ReportRequest } from '../../intake/report/report.ts';
import { formatDeadline } from '../../messages/format-dates.ts';
import { performActionAsCitizen } from '../../ticket/change/perform-as-citizen.ts';
import { formatTicketCode } from '../../ticket/model/ticket-code.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { deriveTicketPin } from '../../ticket/read/pin.ts';
import { type ChatInput, toChoicesReply } from '../model/chat-context.ts';
import type { Conversation } from '../model/conversation.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  type ConversationTurnState,
  expectInput,
  promptForCitizenRequest,
  updateConversation,
} from '../model/conversation-turn.ts';
import { getFullReportText } from '../model/draft-summary.ts';
import { parseContact } from '../steps/questions/sender-steps.ts';
import { removeMissedChat } from './remove-missed-chat.ts';
import { summarizeForOperator } from './summarize-for-operator.ts';

/**
 * Requests an operator for the chat. If no operator is available, asks for a telephone number for a callback. The citizen
 * can request this at any point of the conversation.
 */
export async function requestOperator(turn: ConversationTurn): Promise<ConversationTurn> {
  const { context, ports, state, incoming } = turn;
  const { texts, lang } = context;
  const outcome = await ports.operators.requestChat({
    lang,
    name: incoming.id,
    service: state.draft?.service,
    ticket: state.ticket?.code,
    summary: summarizeForOperator(state, context),
  });
  return outcome.kind === 'comes'
    ? addTextReplies(
        updateConversation(await removeMissedChat(turn), { operator: outcome.chat }),
        texts.personComes,
      )
    : promptForCallbackNumber(
        turn,
        texts[outcome.reason === 'closed' ? 'personClosed' : 'noPerson'],
      );
}

/** Explains in the chat why no operator is available, and asks for a telephone number for a callback. */
export function promptForCallbackNumber<T extends ConversationTurnState>(turn: T, why: string): T {
  const { context } = turn;
  const { texts, lang, hotline } = context;
  const t = addReplies(turn, {
    kind: 'link',
    text: why,
    href: `tel:${hotline.dial}`,
    label: texts.call1022,
    lang,
  });
  return expectInput(
    t,
    'number',
    toChoicesReply(texts.phone, [{ id: 'skip', label: texts.skip }], context),
  );
}

/**
 * Returns the texts for a callback ticket: those of the unfinished report, and the messages in an operator chat that no
 * operator joined.
 */
const getCallbackText = ({ draft, missed }: Conversation): string =>
  [
    ...(draft?.text === undefined ? [] : [getFullReportText(draft)]),
    ...(missed?.written ?? []),
  ].join('\n');

/** Opens a ticket for the operators and requests a callback to the telephone number that the citizen wrote in the chat. */
export async function openCallbackTicket(
  turn: ConversationTurn,
  { text: message }: ChatInput,
): Promise<ConversationTurn> {
  const { context, ports, state } = turn;
  const { texts, now, lang } = context;
  const contact = message === undefined ? undefined : parseContact(message);
  if (!contact || !('phone' in contact)) {
    const again = toChoicesReply(texts.contactBad, [{ id: 'skip', label: texts.skip }], context);
    return expectInput(turn, 'number', again);
  }
  const { channel, key, address, writableAs: chatUser } = ports.chatUser;
  const number = state.reports + 1;
  const about = getCallbackText(state).slice(0, 3000);
  const report = ReportRequest.safeParse({
    service: getFallbackServiceCode(context.directory),
    text: texts.callBackText(about),
    // a callback request is never a denunciation
    notDenunciation: true,
    reporter: { kind: 'person', anonymous: true, ...contact },
    lang: state.lang,
  });
  if (!report.success) return promptForCitizenRequest(addTextReplies(turn, texts.contactBad));
  const sender = {
    ...{ channel, key: `${channel}.${key}.${number}`, address, device: key, call: key },
    ...(chatUser && { chatUser }),
  };
  const opened = await openTicket(report.data, sender, ports);
  if (opened.kind !== 'opened')
    return promptForCitizenRequest(addTextReplies(turn, texts.callBackMore));
  const { ticket } = opened;
  const nonce = computeHmacHex('act', `${channel}\n${ticket.code}\ncallback`, ports.hmac);
  const result = await performActionAsCitizen(
    ticket.code,
    { act: 'callback' },
    { nonce, channel },
    ports,
  );
  const dueAt = 'ticket' in result ? result.ticket.callback?.dueAt : undefined;
  const by = dueAt ? formatDeadline(dueAt, now, lang) : '';
  const updated = updateConversation(await removeMissedChat(turn), {
    reports: number,
    draft: undefined,
    past: [],
    ticket: { code: ticket.code, pin: deriveTicketPin(ticket, ports.hmac) },
  });
  return promptForCitizenRequest(
    addTextReplies(updated, texts.callBack(by, formatTicketCode(ticket.code)), texts.callBackMore),
    texts.anythingElse,
  );
}
