import { chatContextIn } from './chat-context.ts';
import type { Conversation } from './conversation.ts';
import { type IncomingMessage, maxMessageCharacters } from './incoming.ts';
import type { ConverseDeps } from './ports.ts';
import { processInput } from './process-input.ts';
import { choicesIn, type Reply } from './reply.ts';
import { shortSummary } from './summary.ts';
import {
  addReplies,
  addTexts,
  promptForRequest,
  repeatQuestion,
  type Turn,
  updateConversation,
} from './turn.ts';
import { processOperatorChat } from './with-operator.ts';

export type ConverseResult = {
  state: Conversation;
  replies: readonly Reply[];
  /** Whether the incoming message had already been answered and was therefore ignored. */
  isRepeat: boolean;
};

/** Minutes of silence after which the hotline reminds a returning user of the unfinished report. */
const silenceMinutes = 30;
/** Number of answered message ids to remember per chat session; no platform redelivers a message after so many others. */
const maxRemembered = 60;

const isBack = ({ state, incoming }: Turn): boolean =>
  state.lastAt !== undefined &&
  incoming.at.getTime() - state.lastAt.getTime() > silenceMinutes * 60_000;

/** Reminds a user who returns after some time of the unfinished report. */
const welcomeBack = (turn: Turn): Turn => {
  const { state, room } = turn;
  return state.draft && isBack(turn)
    ? addTexts(turn, room.words.resumed(shortSummary(state.draft, room)))
    : turn;
};

/** Adds a photo to the current ticket. If there is no ticket yet, replies that the hotline will ask for photos later. */
const takePhoto = async (turn: Turn, url: string): Promise<Turn> => {
  const { state, room, ports } = turn;
  const { words, lang } = room;
  const { ticket } = state;
  if (state.draft || ticket?.pin === undefined) {
    return repeatQuestion(addTexts(turn, words.photoNotYet));
  }
  const { code, pin } = ticket;
  const taken = await ports.takePhoto(url, { code, pin });
  const text = taken.kind === 'taken' ? words.photoTaken : words.photoBad;
  const another = [{ id: 'another', label: words.another }];
  return addReplies(updateConversation(turn, { asked: { step: 'ticket', misses: 0 } }), {
    kind: 'ask-photo',
    text,
    code,
    lang,
    choices: another,
  });
};

const answer = async (turn: Turn): Promise<Turn> => {
  const { incoming, state, room } = turn;
  switch (incoming.kind) {
    case 'greeting':
      return state.draft ? repeatQuestion(welcomeBack(turn)) : promptForRequest(turn);
    case 'other':
      return repeatQuestion(addTexts(turn, room.words.otherKind));
    case 'photo':
      return takePhoto(turn, incoming.url);
    case 'text':
      return incoming.text.length > maxMessageCharacters
        ? repeatQuestion(addTexts(turn, room.words.tooLong))
        : processInput(welcomeBack(turn));
    case 'choice':
    case 'place':
      return processInput(welcomeBack(turn));
  }
};

/** Returns the choices that the user can select by number in the next message. */
export function offeredChoices(replies: readonly Reply[], before: Conversation['offered']) {
  const last = replies.findLast((reply) => choicesIn(reply).length > 0);
  return replies.length === 0
    ? before
    : choicesIn(last ?? { kind: 'text', text: '', lang: 'vi' }).map(({ id, label }) => ({
        id,
        label,
      }));
}

/**
 * Processes one message and returns the new state and the replies. Idempotent by message id. All side effects, such as
 * opening a ticket, go through the ports.
 */
export async function converse(
  before: Conversation,
  incoming: IncomingMessage,
  ports: ConverseDeps,
): Promise<ConverseResult> {
  if (before.answered.includes(incoming.id)) {
    return { state: before, replies: [], isRepeat: true };
  }
  const isWritable = ports.talker.writableAs !== undefined;
  const room = chatContextIn(before.lang, await ports.directory(), ports.now(), isWritable);
  const turn = { state: before, replies: [], room, incoming, ports };
  const { state, replies } = await (before.operator
    ? processOperatorChat(turn, answer)
    : answer(turn));
  return {
    state: {
      ...state,
      offered: offeredChoices(replies, before.offered),
      lastAt: incoming.at,
      answered: [...before.answered, incoming.id].slice(-maxRemembered),
    },
    replies,
    isRepeat: false,
  };
}
