import { toChoicesReply } from '../model/chat-context.ts';
import { parseChatCommand } from '../model/commands.ts';
import {
  addReplies,
  type ConversationTurn,
  type ConversationTurnState,
  continueReport,
  updateConversation,
} from '../model/conversation-turn.ts';
import { interpretInput } from '../steps/interpret-input.ts';
import {
  processReportDescription,
  startReport,
  startReportWithText,
} from '../steps/start-report.ts';
import { hasWaitedTooLong, toMissedChat } from './leave-operator-chat.ts';
import type { OperatorChat } from './operator-chat.ts';
import { promptForCallbackNumber } from './request-operator.ts';

/**
 * Maximum number of characters, over all messages written while waiting for an operator, that can become the text of a
 * report.
 */
const maxWrittenCharacters = 4000;

const countCharacters = (written: readonly string[]): number => written.join('\n').length;

/**
 * Adds a message to the texts of a waiting chat, from which the user may later open a ticket. Omits commands, and messages
 * beyond 4,000 characters in total.
 */
const addWrittenText = (chat: OperatorChat, text: string): OperatorChat => {
  const written = [...chat.written, text];
  const isPart =
    parseChatCommand(text) === undefined && countCharacters(written) <= maxWrittenCharacters;
  return isPart ? { ...chat, written } : chat;
};

/**
 * Explains to the chat user why no operator has joined yet, and offers a callback, a ticket, or calling 1022. The chat stays
 * in the queue.
 */
const replyWithAlternatives = <T extends ConversationTurnState>(
  turn: T,
  chat: OperatorChat,
  why: string,
): T => {
  const { context } = turn;
  const { texts, lang, hotline } = context;
  const { callBack, ticket, choose } = texts.waiting;
  const href = `tel:${hotline.dial}`;
  return addReplies(
    updateConversation(turn, { operator: chat }),
    { kind: 'link', text: why, href, label: texts.call1022, lang },
    toChoicesReply(
      choose,
      [
        { id: 'wait:callback', label: callBack },
        { id: 'wait:ticket', label: ticket },
      ],
      context,
    ),
  );
};

/**
 * Offers a callback or a ticket to a chat user who waits for an operator. Does so at most once, and not after an operator
 * has joined.
 */
export function offerWaitingAlternatives<T extends ConversationTurnState>(turn: T): T {
  const { state, context } = turn;
  const { operator } = state;
  if (!operator || operator.isJoined || operator.isOffered) return turn;
  const minutes = Math.floor((context.now.getTime() - operator.since.getTime()) / 60_000);
  const offered = { ...operator, isOffered: true };
  return replyWithAlternatives(turn, offered, context.texts.waiting.offer(minutes));
}

/**
 * Replies to a message of a chat user who waits for an operator. After the waiting limit, offers alternatives in reply to
 * each message; before it, only in reply to a greeting. Texts, but no photos, locations or choices, are stored for a later
 * report.
 */
export function replyWhileWaiting(
  turn: ConversationTurn,
  text: string,
  isWritten: boolean,
): ConversationTurn {
  const { state, context } = turn;
  const { operator } = state;
  if (!operator || operator.isJoined) return turn;
  const isLate = hasWaitedTooLong(operator, context);
  const chat = isWritten ? addWrittenText(operator, text) : operator;
  const noted = { ...chat, isOffered: operator.isOffered || isLate };
  return isLate || parseChatCommand(text) === 'greeting'
    ? replyWithAlternatives(turn, noted, context.texts.waiting.still)
    : updateConversation(turn, { operator: noted });
}

/**
 * Ends the citizen's wait for an operator. The operators' list still shows the chat until the citizen has a ticket or a
 * callback.
 */
const leaveWaitingChat = async (
  turn: ConversationTurn,
  chat: OperatorChat,
): Promise<ConversationTurn> => {
  await turn.ports.operators.leave(chat);
  return updateConversation(turn, { operator: undefined, missed: toMissedChat(chat) });
};

/**
 * Converts the texts that the citizen wrote while waiting for an operator into a report, and asks for the missing fields.
 */
const startReportFromWrittenTexts = async (
  turn: ConversationTurn,
  chat: OperatorChat,
): Promise<ConversationTurn> => {
  // the texts move to the report, so they are removed from the missed chat
  const left = await leaveWaitingChat(turn, { ...chat, written: [] });
  const { draft } = left.state;
  const written = chat.written.join('\n');
  if (draft?.text !== undefined)
    return continueReport(left, { ...draft, more: [...draft.more, ...chat.written] });
  if (written === '') return draft ? continueReport(left, draft) : startReport(left);
  return draft
    ? processReportDescription(left, written, draft)
    : startReportWithText(left, written);
};

/**
 * Performs the alternative to waiting for an operator that the chat user selected: a callback or a ticket. Returns undefined
 * if the message selects neither.
 */
export async function performWaitingAlternative(
  turn: ConversationTurn,
  chat: OperatorChat,
): Promise<ConversationTurn | undefined> {
  if (chat.isJoined) return undefined;
  switch (interpretInput(turn.incoming, turn.state).choice) {
    case 'wait:callback':
      return promptForCallbackNumber(
        await leaveWaitingChat(turn, chat),
        turn.context.texts.waiting.callBackNext,
      );
    case 'wait:ticket':
      return startReportFromWrittenTexts(turn, chat);
    default:
      return undefined;
  }
}
