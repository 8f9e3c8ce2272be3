import { type ChatContext, choicesReply, textReply } from './chat-context.ts';
import {
  type Conversation,
  type PendingQuestion,
  type ReportDraft,
  StepName,
} from './conversation.ts';
import type { IncomingMessage } from './incoming.ts';
import type { ConverseDeps } from './ports.ts';
import type { Reply } from './reply.ts';
import { serviceChoices } from './steps/matter-steps.ts';
import { nextMissingStep, promptForStep } from './steps/steps.ts';
import { shortSummary } from './summary.ts';

/** State of the conversation, with the replies collected so far. */
export type TurnState = { state: Conversation; replies: readonly Reply[]; room: ChatContext };

/** Data while one message is processed: the message, the conversation state, and the replies collected so far. */
export type Turn = TurnState & { incoming: IncomingMessage; ports: ConverseDeps };

export function addReplies<T extends TurnState>(turn: T, ...replies: Reply[]): T {
  return {
    ...turn,
    replies: [...turn.replies, ...replies],
  };
}

export function addTexts<T extends TurnState>(turn: T, ...lines: string[]): T {
  return addReplies(turn, ...lines.map((line) => textReply(line, turn.room)));
}

export function updateConversation<T extends TurnState>(
  turn: T,
  changes: Partial<Conversation>,
): T {
  return {
    ...turn,
    state: { ...turn.state, ...changes },
  };
}

const waitFor = <T extends TurnState>(turn: T, step: PendingQuestion['step']): T =>
  updateConversation(turn, { asked: { step, misses: 0 } });

/** Adds replies and sets the input that the conversation expects next. */
export function expectInput<T extends TurnState>(
  turn: T,
  step: PendingQuestion['step'],
  ...replies: Reply[]
): T {
  return addReplies(waitFor(turn, step), ...replies);
}

/** Returns the choices at the start of a conversation: the services, the status of a ticket, and an operator. */
export function startChoices(context: ChatContext) {
  return [
    ...serviceChoices(context),
    { id: 'status', label: context.words.status },
    { id: 'person', label: context.words.person },
  ];
}

/** Stores the draft in the state and asks for the next missing answer. */
export function continueReport<T extends TurnState>(turn: T, draft: ReportDraft): T {
  const asked = nextMissingStep(draft, turn.room);
  const step = StepName.parse(asked.step);
  return addReplies(
    updateConversation(turn, { draft, asked }),
    promptForStep(step, draft, turn.room),
  );
}

/** Asks what the user needs or, if there is an unfinished report, returns to it. */
export function promptForRequest<T extends TurnState>(turn: T, words = turn.room.words.greet): T {
  const { state, room } = turn;
  if (!state.draft) {
    return expectInput(turn, 'start', choicesReply(words, startChoices(room), room));
  }
  return continueReport(
    addTexts(turn, room.words.backToDraft(shortSummary(state.draft, room))),
    state.draft,
  );
}

export function repeatQuestion(turn: Turn): Turn {
  const { draft, asked } = turn.state;
  const step = StepName.safeParse(asked.step);
  return draft && step.success
    ? addReplies(turn, promptForStep(step.data, draft, turn.room))
    : promptForRequest(turn);
}

/** Creates an empty draft with the next ordinal in the chat session. */
export function newDraft(turn: Turn): { turn: Turn; draft: ReportDraft } {
  const number = turn.state.reports + 1;
  return {
    turn: updateConversation(turn, { reports: number, past: [] }),
    draft: { number, more: [], topics: [], areas: [], answers: {}, skipped: [] },
  };
}

export function discardDraft(turn: Turn): Turn {
  return updateConversation(turn, {
    draft: undefined,
    past: [],
    asked: { step: 'start', misses: 0 },
    offered: [],
  });
}

export function stopReport(turn: Turn): Turn {
  const { words } = turn.room;
  return turn.state.draft
    ? promptForRequest(discardDraft(turn), words.stopped)
    : promptForRequest(turn, words.nothingToStop);
}
