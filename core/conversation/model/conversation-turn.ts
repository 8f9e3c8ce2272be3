import { findTopic } from '../../directory/model/services/topic.ts';
import { selectLocalizedText } from '../../messages/localized-text.ts';
import type { ConversationDeps } from '../ports/ports.ts';
import { findNextMissingStep, promptForChatStep } from '../steps/questions/steps.ts';
import { listServiceChoices } from '../steps/questions/subject-steps.ts';
import { type ChatContext, toChoicesReply, toTextReply } from './chat-context.ts';
import {
  ChatStepName,
  type Conversation,
  type PendingChatQuestion,
  type ReportDraft,
} from './conversation.ts';
import { summarizeDraftBriefly } from './draft-summary.ts';
import type { IncomingChatMessage } from './incoming-message.ts';
import type { ChatReply } from './reply.ts';

/** State of the conversation while a chat message or operator event is processed, with the replies collected so far. */
export type ConversationTurnState = {
  state: Conversation;
  replies: readonly ChatReply[];
  context: ChatContext;
};

/** Data while one chat message is processed: the message, the conversation state, and the replies collected so far. */
export type ConversationTurn = ConversationTurnState & {
  incoming: IncomingChatMessage;
  ports: ConversationDeps;
};

export function addReplies<T extends ConversationTurnState>(turn: T, ...replies: ChatReply[]): T {
  return {
    ...turn,
    replies: [...turn.replies, ...replies],
  };
}

export function addTextReplies<T extends ConversationTurnState>(turn: T, ...lines: string[]): T {
  return addReplies(turn, ...lines.map((line) => toTextReply(line, turn.context)));
}

export function updateConversation<T extends ConversationTurnState>(
  turn: T,
  changes: Partial<Conversation>,
): T {
  return {
    ...turn,
    state: { ...turn.state, ...changes },
  };
}

const setExpectedInput = <T extends ConversationTurnState>(
  turn: T,
  step: PendingChatQuestion['step'],
): T => updateConversation(turn, { asked: { step, misses: 0 } });

/** Adds replies and sets which input the conversation expects in the next message. */
export function expectInput<T extends ConversationTurnState>(
  turn: T,
  step: PendingChatQuestion['step'],
  ...replies: ChatReply[]
): T {
  return addReplies(setExpectedInput(turn, step), ...replies);
}

/** Returns the choices at the start of a conversation: the services, the status of a ticket, and an operator. */
export function listStartChoices(context: ChatContext) {
  return [
    ...listServiceChoices(context),
    { id: 'status', label: context.texts.status },
    { id: 'person', label: context.texts.person },
  ];
}

/** Returns the advice to dial the emergency number of a topic that was just chosen, before reporting. */
const findDangerAdvice = (
  { state, context }: ConversationTurnState,
  { topic: code }: ReportDraft,
): string | undefined => {
  if (code === state.draft?.topic) return undefined;
  const emergency = findTopic(context.directory, code, context.now)?.emergency;
  return emergency && selectLocalizedText(context.lang, emergency.text).text;
};

/** Stores the unfinished report in the conversation state and asks its next unanswered question. */
export function continueReport<T extends ConversationTurnState>(turn: T, draft: ReportDraft): T {
  const pendingQuestion = findNextMissingStep(draft, turn.context);
  const step = ChatStepName.parse(pendingQuestion.step);
  const advice = findDangerAdvice(turn, draft);
  return addReplies(
    updateConversation(advice === undefined ? turn : addTextReplies(turn, advice), {
      draft,
      asked: pendingQuestion,
    }),
    promptForChatStep(step, draft, turn.context),
  );
}

/** Asks what the chat user needs. If there is an unfinished report, asks its current question instead. */
export function promptForCitizenRequest<T extends ConversationTurnState>(
  turn: T,
  message = turn.context.texts.greet,
): T {
  const { state, context } = turn;
  if (!state.draft) {
    return expectInput(turn, 'start', toChoicesReply(message, listStartChoices(context), context));
  }
  return continueReport(
    addTextReplies(turn, context.texts.backToDraft(summarizeDraftBriefly(state.draft, context))),
    state.draft,
  );
}

export function repeatReportQuestion(turn: ConversationTurn): ConversationTurn {
  const { draft, asked: pendingQuestion } = turn.state;
  const step = ChatStepName.safeParse(pendingQuestion.step);
  return draft && step.success
    ? addReplies(turn, promptForChatStep(step.data, draft, turn.context))
    : promptForCitizenRequest(turn);
}

/** Creates an empty report with the next ordinal in the chat session. */
export function createDraft(turn: ConversationTurn): {
  turn: ConversationTurn;
  draft: ReportDraft;
} {
  const number = turn.state.reports + 1;
  return {
    turn: updateConversation(turn, { reports: number, past: [] }),
    draft: { number, more: [], topics: [], areas: [], answers: {}, skipped: [] },
  };
}

export function discardDraft(turn: ConversationTurn): ConversationTurn {
  return updateConversation(turn, {
    draft: undefined,
    past: [],
    asked: { step: 'start', misses: 0 },
    offered: [],
  });
}

export function stopReport(turn: ConversationTurn): ConversationTurn {
  const { texts } = turn.context;
  return turn.state.draft
    ? promptForCitizenRequest(discardDraft(turn), texts.stopped)
    : promptForCitizenRequest(turn, texts.nothingToStop);
}
