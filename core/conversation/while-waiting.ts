import { hotlineNumber } from '../messages/hotline-number.ts';
import { askForNumber } from './ask-person.ts';
import { beginReport, beginWith, takeMatter } from './begin-report.ts';
import { commandIn } from './commands.ts';
import { isUnanswered, missedIn } from './leave-chat.ts';
import type { OperatorChat } from './operator-chat.ts';
import { choices } from './room.ts';
import { goOn, keep, say, type Told, type Turn } from './turn.ts';
import { understood } from './understand-message.ts';

/** As many letters as a report's text may have. */
const maxWrittenLetters = 4000;

const lettersOf = (written: readonly string[]): number => written.join('\n').length;

/** The chat with one more message of the person; a command, or what exceeds 4000 letters in all, isn't part of a ticket. */
const withWritten = (chat: OperatorChat, text: string): OperatorChat => {
  const written = [...chat.written, text];
  const isPart = commandIn(text) === undefined && lettersOf(written) <= maxWrittenLetters;
  return isPart ? { ...chat, written } : chat;
};

/** Sends the reason, the number of 1022, and the choices instead of waiting; the chat goes on waiting. */
const offerInstead = <T extends Told>(turn: T, chat: OperatorChat, why: string): T => {
  const { room } = turn;
  const { words, lang } = room;
  const { callBack, ticket, choose } = words.waiting;
  const href = `tel:${hotlineNumber}`;
  return say(
    keep(turn, { operator: chat }),
    { kind: 'link', text: why, href, label: words.call1022, lang },
    choices(
      choose,
      [
        { id: 'wait:callback', label: callBack },
        { id: 'wait:ticket', label: ticket },
      ],
      room,
    ),
  );
};

/** Offers the alternatives to waiting, once, without a message of the person; nothing where an operator has joined. */
export const offerAlternatives = <T extends Told>(turn: T): T => {
  const { state, room } = turn;
  const { operator } = state;
  if (!operator || operator.isJoined || operator.isOffered) return turn;
  const minutes = Math.floor((room.now.getTime() - operator.since.getTime()) / 60_000);
  const offered = { ...operator, isOffered: true };
  return offerInstead(turn, offered, room.words.waiting.offer(minutes));
};

/**
 * Answers a message to a waiting chat: every message after the time limit, only a greeting before it. What the person wrote
 * becomes part of a report; what stands for a photo, a place or a choice doesn't.
 */
export const answerWaiting = (turn: Turn, text: string, isWritten: boolean): Turn => {
  const { state, room } = turn;
  const { operator } = state;
  if (!operator || operator.isJoined) return turn;
  const isLate = isUnanswered(operator, room);
  const chat = isWritten ? withWritten(operator, text) : operator;
  const noted = { ...chat, isOffered: operator.isOffered || isLate };
  return isLate || commandIn(text) === 'greeting'
    ? offerInstead(turn, noted, room.words.waiting.still)
    : keep(turn, { operator: noted });
};

/** Ends the chat, which stays on the operators' list until the ticket or the callback is there. */
const leaveFor = async (turn: Turn, chat: OperatorChat): Promise<Turn> => {
  await turn.ports.operators.leave(chat);
  return keep(turn, { operator: undefined, missed: missedIn(chat) });
};

/** Makes a report of what was written to the operators; the machine then requests what is missing. */
const makeTicket = async (turn: Turn, chat: OperatorChat): Promise<Turn> => {
  // its words are the report's from here on, and go with it
  const left = await leaveFor(turn, { ...chat, written: [] });
  const { draft } = left.state;
  const written = chat.written.join('\n');
  if (draft?.text !== undefined)
    return goOn(left, { ...draft, more: [...draft.more, ...chat.written] });
  if (written === '') return draft ? goOn(left, draft) : beginReport(left);
  return draft ? takeMatter(left, written, draft) : beginWith(left, written);
};

/** Runs the chosen alternative to waiting; returns undefined where the message chooses none. */
export const chosenInstead = async (turn: Turn, chat: OperatorChat): Promise<Turn | undefined> => {
  if (chat.isJoined) return undefined;
  switch (understood(turn.incoming, turn.state).choice) {
    case 'wait:callback':
      return askForNumber(await leaveFor(turn, chat), turn.room.words.waiting.callBackNext);
    case 'wait:ticket':
      return makeTicket(turn, chat);
    default:
      return undefined;
  }
};
