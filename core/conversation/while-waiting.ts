import { hotlineNumber } from '../messages/hotline-number.ts';
import { promptForCallbackNumber } from './ask-person.ts';
import { processDescription, startReport, startReportWithText } from './begin-report.ts';
import { toChoicesReply } from './chat-context.ts';
import { parseChatCommand } from './commands.ts';
import { hasWaitedTooLong, toMissedChat } from './leave-chat.ts';
import type { OperatorChat } from './operator-chat.ts';
import {
  addReplies,
  type ConversationTurn,
  type ConversationTurnState,
  continueReport,
  updateConversation,
} from './turn.ts';
import { interpretInput } from './understand-message.ts';

/** Maximum number of characters in the text of a report. */
const maxWrittenLetters = 4000;

const lettersOf = (written: readonly string[]): number => written.join('\n').length;

/**
 * Adds a message to the waiting chat, for a ticket that the user may open later. Omits commands, and messages beyond 4,000
 * characters in total.
 */
const withWritten = (chat: OperatorChat, text: string): OperatorChat => {
  const written = [...chat.written, text];
  const isPart = parseChatCommand(text) === undefined && lettersOf(written) <= maxWrittenLetters;
  return isPart ? { ...chat, written } : chat;
};

/** Explains the wait and offers a callback or a ticket, with the telephone number 1022. The chat keeps waiting. */
const offerInstead = <T extends ConversationTurnState>(
  turn: T,
  chat: OperatorChat,
  why: string,
): T => {
  const { room } = turn;
  const { words, lang } = room;
  const { callBack, ticket, choose } = words.waiting;
  const href = `tel:${hotlineNumber}`;
  return addReplies(
    updateConversation(turn, { operator: chat }),
    { kind: 'link', text: why, href, label: words.call1022, lang },
    toChoicesReply(
      choose,
      [
        { id: 'wait:callback', label: callBack },
        { id: 'wait:ticket', label: ticket },
      ],
      room,
    ),
  );
};

/**
 * Offers a callback or a ticket to a waiting chat user who has not written again, at most once. Does nothing if an operator
 * has joined.
 */
export function offerAlternatives<T extends ConversationTurnState>(turn: T): T {
  const { state, room } = turn;
  const { operator } = state;
  if (!operator || operator.isJoined || operator.isOffered) return turn;
  const minutes = Math.floor((room.now.getTime() - operator.since.getTime()) / 60_000);
  const offered = { ...operator, isOffered: true };
  return offerInstead(turn, offered, room.words.waiting.offer(minutes));
}

/**
 * Replies to a message in a waiting chat. After the waiting limit every message gets a reply, before it only a greeting.
 * Written texts become part of a later report; photos, locations and choices do not.
 */
export function replyWhileWaiting(
  turn: ConversationTurn,
  text: string,
  isWritten: boolean,
): ConversationTurn {
  const { state, room } = turn;
  const { operator } = state;
  if (!operator || operator.isJoined) return turn;
  const isLate = hasWaitedTooLong(operator, room);
  const chat = isWritten ? withWritten(operator, text) : operator;
  const noted = { ...chat, isOffered: operator.isOffered || isLate };
  return isLate || parseChatCommand(text) === 'greeting'
    ? offerInstead(turn, noted, room.words.waiting.still)
    : updateConversation(turn, { operator: noted });
}

/** Leaves the operator chat, which stays on the operators' list until a ticket or a callback replaces it. */
const leaveFor = async (turn: ConversationTurn, chat: OperatorChat): Promise<ConversationTurn> => {
  await turn.ports.operators.leave(chat);
  return updateConversation(turn, { operator: undefined, missed: toMissedChat(chat) });
};

/** Converts the texts that the user wrote to the operators into a report and asks for the missing fields. */
const makeTicket = async (
  turn: ConversationTurn,
  chat: OperatorChat,
): Promise<ConversationTurn> => {
  // the texts move to the report, so they are removed from the missed chat
  const left = await leaveFor(turn, { ...chat, written: [] });
  const { draft } = left.state;
  const written = chat.written.join('\n');
  if (draft?.text !== undefined)
    return continueReport(left, { ...draft, more: [...draft.more, ...chat.written] });
  if (written === '') return draft ? continueReport(left, draft) : startReport(left);
  return draft ? processDescription(left, written, draft) : startReportWithText(left, written);
};

/**
 * Performs the alternative to waiting that the message chooses: callback or ticket. Returns undefined if it chooses neither.
 */
export async function performWaitingAlternative(
  turn: ConversationTurn,
  chat: OperatorChat,
): Promise<ConversationTurn | undefined> {
  if (chat.isJoined) return undefined;
  switch (interpretInput(turn.incoming, turn.state).choice) {
    case 'wait:callback':
      return promptForCallbackNumber(
        await leaveFor(turn, chat),
        turn.room.words.waiting.callBackNext,
      );
    case 'wait:ticket':
      return makeTicket(turn, chat);
    default:
      return undefined;
  }
}
