import { createChatContext } from '../model/chat-context.ts';
import type { Conversation } from '../model/conversation.ts';
import {
  addReplies,
  addTextReplies,
  type ConversationTurn,
  promptForCitizenRequest,
  repeatReportQuestion,
  updateConversation,
} from '../model/conversation-turn.ts';
import { summarizeDraftBriefly } from '../model/draft-summary.ts';
import { type IncomingChatMessage, maxChatMessageCharacters } from '../model/incoming-message.ts';
import { type ChatReply, getReplyChoices } from '../model/reply.ts';
import { processOperatorChatMessage } from '../operator/process-operator-chat-message.ts';
import type { ConversationDeps } from '../ports/ports.ts';
import { processInput } from './process-input.ts';
import { replaceEndedDraftArea } from './questions/place-steps.ts';

export type ConversationResult = {
  state: Conversation;
  replies: readonly ChatReply[];
  /** Whether the incoming chat message had been answered before and was ignored this time. */
  isRepeat: boolean;
};

/** Minutes without a message after which the hotline reminds a returning chat user of the unfinished report. */
const maxSilenceMinutes = 30;
/**
 * Maximum number of answered message ids stored per chat session to drop duplicates. No platform redelivers a message after
 * 60 newer ones.
 */
const maxRememberedMessageIds = 60;

const hasReturned = ({ state, incoming }: ConversationTurn): boolean =>
  state.lastAt !== undefined &&
  incoming.at.getTime() - state.lastAt.getTime() > maxSilenceMinutes * 60_000;

/** Reminds a chat user who returns after more than 30 minutes of the unfinished report. */
const welcomeBack = (turn: ConversationTurn): ConversationTurn => {
  const { state, context } = turn;
  return state.draft && hasReturned(turn)
    ? addTextReplies(turn, context.texts.resumed(summarizeDraftBriefly(state.draft, context)))
    : turn;
};

/**
 * Adds a photo from the chat to the current ticket. If no ticket is open yet, replies that photos can be sent after the
 * report.
 */
const handlePhoto = async (turn: ConversationTurn, url: string): Promise<ConversationTurn> => {
  const { state, context, ports } = turn;
  const { texts, lang } = context;
  const { ticket } = state;
  if (state.draft || ticket?.pin === undefined) {
    return repeatReportQuestion(addTextReplies(turn, texts.photoNotYet));
  }
  const { code, pin } = ticket;
  const result = await ports.takePhoto(url, { code, pin });
  const text = result.kind === 'taken' ? texts.photoTaken : texts.photoBad;
  const another = [{ id: 'another', label: texts.another }];
  return addReplies(updateConversation(turn, { asked: { step: 'ticket', misses: 0 } }), {
    kind: 'ask-photo',
    text,
    code,
    lang,
    choices: another,
  });
};

/** Replaces the commune of the unfinished report if it ended since the last message, and explains this. */
const updateArea = (turn: ConversationTurn): ConversationTurn => {
  const { state, context } = turn;
  if (!state.draft || !state.lastAt) return turn;
  const { draft, note } = replaceEndedDraftArea(state.draft, state.lastAt, context);
  const updated = updateConversation(turn, { draft });
  return note === undefined ? updated : addTextReplies(updated, note);
};

const handleMessage = async (turn: ConversationTurn): Promise<ConversationTurn> => {
  const { incoming, state, context } = turn;
  switch (incoming.kind) {
    case 'greeting':
      return state.draft ? repeatReportQuestion(welcomeBack(turn)) : promptForCitizenRequest(turn);
    case 'other':
      return repeatReportQuestion(addTextReplies(turn, context.texts.otherKind));
    case 'photo':
      return handlePhoto(turn, incoming.url);
    case 'text':
      return incoming.text.length > maxChatMessageCharacters
        ? repeatReportQuestion(addTextReplies(turn, context.texts.tooLong))
        : processInput(welcomeBack(turn));
    case 'choice':
    case 'place':
      return processInput(welcomeBack(turn));
  }
};

/** Returns the choices of the hotline's last reply, which the chat user can select by number in the next message. */
export function getOfferedChoices(replies: readonly ChatReply[], before: Conversation['offered']) {
  const last = replies.findLast((reply) => getReplyChoices(reply).length > 0);
  return replies.length === 0
    ? before
    : getReplyChoices(last ?? { kind: 'text', text: '', lang: 'vi' }).map(({ id, label }) => ({
        id,
        label,
      }));
}

/**
 * Processes one chat message and returns the new conversation state and the replies. Idempotent by message id. Side effects,
 * such as opening a ticket, happen only through `ports`.
 */
export async function processConversationMessage(
  before: Conversation,
  incoming: IncomingChatMessage,
  ports: ConversationDeps,
): Promise<ConversationResult> {
  if (before.answered.includes(incoming.id)) {
    return { state: before, replies: [], isRepeat: true };
  }
  const isWritable = ports.chatUser.writableAs !== undefined;
  const context = createChatContext(before.lang, await ports.directory(), ports.now(), isWritable);
  const turn = updateArea({ state: before, replies: [], context, incoming, ports });
  const { state, replies } = await (before.operator
    ? processOperatorChatMessage(turn, handleMessage)
    : handleMessage(turn));
  return {
    state: {
      ...state,
      offered: getOfferedChoices(replies, before.offered),
      lastAt: incoming.at,
      answered: [...before.answered, incoming.id].slice(-maxRememberedMessageIds),
    },
    replies,
    isRepeat: false,
  };
}
