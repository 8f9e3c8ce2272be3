import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { promptForCallbackNumber } from './ask-person.ts';
import { type ChatContext, toTextReply } from './chat-context.ts';
import type { ChatSession, TranscriptLine } from './chat-session.ts';
import { getOfferedChoices } from './converse.ts';
import { toMissedChat } from './leave-chat.ts';
import { maxTranscriptLines } from './process-chat-message.ts';
import type { ChatReply } from './reply.ts';
import {
  addTexts,
  type ConversationTurnState,
  promptForCitizenRequest,
  updateConversation,
} from './turn.ts';
import { offerAlternatives } from './while-waiting.ts';

const operatorEventFields = { contactId: z.string(), id: z.string(), at: Instant };

/** Event in the Amazon Connect chat between a citizen and the operators. */
export const OperatorChatEvent = z.discriminatedUnion('kind', [
  z.object({ ...operatorEventFields, kind: z.literal('operator'), text: z.string() }),
  /** Automatic message of Amazon Connect, for instance that all operators are busy. */
  z.object({ ...operatorEventFields, kind: z.literal('desk'), text: z.string() }),
  z.object({ ...operatorEventFields, kind: z.literal('joined') }),
  z.object({ ...operatorEventFields, kind: z.literal('ended') }),
  /** Event for a chat that no operator joined within the waiting limit. */
  z.object({ ...operatorEventFields, kind: z.literal('unanswered') }),
]);
export type OperatorChatEvent = z.infer<typeof OperatorChatEvent>;

/** Number of processed event ids to remember per chat session; events are not redelivered after so many others. */
const maxRemembered = 60;

const joined = (turn: ConversationTurnState): ConversationTurnState => {
  const { operator } = turn.state;
  return operator && !operator.isJoined
    ? addTexts(
        updateConversation(turn, { operator: { ...operator, isJoined: true, written: [] } }),
        turn.room.words.personJoined,
      )
    : turn;
};

/**
 * Handles the end of an operator chat: offers a callback if no operator had joined, otherwise asks what else the citizen
 * needs.
 */
const ended = (turn: ConversationTurnState): ConversationTurnState => {
  const { operator } = turn.state;
  const { words } = turn.room;
  const after = updateConversation(turn, { operator: undefined });
  return operator && !operator.isJoined
    ? promptForCallbackNumber(
        updateConversation(after, { missed: toMissedChat(operator) }),
        words.noPerson,
      )
    : promptForCitizenRequest(addTexts(after, words.personGone));
};

const take = (turn: ConversationTurnState, event: OperatorChatEvent): ConversationTurnState => {
  const isOfThis = turn.state.operator?.contactId === event.contactId;
  switch (event.kind) {
    case 'operator':
      return isOfThis ? joined(turn) : turn;
    case 'desk':
      return turn;
    case 'joined':
      return isOfThis ? joined(turn) : turn;
    case 'ended':
      return isOfThis ? ended(turn) : turn;
    case 'unanswered':
      return isOfThis ? offerAlternatives(turn) : turn;
  }
};

/** Inserts a transcript line by its time, because messages can arrive out of order. */
const insert = (lines: readonly TranscriptLine[], line: TranscriptLine): TranscriptLine[] => {
  const before = lines.findLastIndex(({ at }) => at <= line.at) + 1;
  return [...lines.slice(0, before), line, ...lines.slice(before)].slice(-maxTranscriptLines);
};

/** Updated chat session, and the replies to send if the citizen uses Zalo or Messenger. */
type ApplyOperatorEventResult = { talk: ChatSession; replies: readonly ChatReply[] };

/** Applies an event from the operators' side to the chat session. Returns undefined if the event was processed before. */
export function applyOperatorChatEvent(
  session: ChatSession,
  operatorEvent: OperatorChatEvent,
  room: ChatContext,
  keepsLines: boolean,
): ApplyOperatorEventResult | undefined {
  const { state } = session;
  if (state.heard.includes(operatorEvent.id)) return undefined;
  const turn = take({ state, replies: [], room }, operatorEvent);
  const words =
    operatorEvent.kind === 'operator' || operatorEvent.kind === 'desk' ? [operatorEvent.text] : [];
  const spoken = words.map((line) => toTextReply(line, room));
  const byHotline = (reply: ChatReply): TranscriptLine => ({
    by: 'hotline',
    reply,
    at: operatorEvent.at,
  });
  const added = [
    ...turn.replies.map(byHotline),
    ...(operatorEvent.kind === 'operator'
      ? [{ by: operatorEvent.kind, text: operatorEvent.text, at: operatorEvent.at }]
      : spoken.map(byHotline)),
  ];
  const lines = keepsLines ? added.reduce(insert, session.lines) : session.lines;
  const after = {
    ...turn.state,
    offered: getOfferedChoices(turn.replies, state.offered),
    heard: [...state.heard, operatorEvent.id].slice(-maxRemembered),
  };
  return { talk: { ...session, lines, state: after }, replies: [...turn.replies, ...spoken] };
}
