import { type Asked, type Conversation, type Draft, StepName } from './conversation.ts';
import type { Incoming } from './incoming.ts';
import type { ConversePorts } from './ports.ts';
import type { Reply } from './reply.ts';
import { choices, type Room, text } from './room.ts';
import { serviceChoices } from './steps/matter-steps.ts';
import { askFor, nextAsked } from './steps/steps.ts';
import { inShort } from './summary.ts';

/** Conversation state with the replies so far. */
export type Told = { state: Conversation; replies: readonly Reply[]; room: Room };

/** Turn in progress: the input, the state and the replies so far. */
export type Turn = Told & { incoming: Incoming; ports: ConversePorts };

export const say = <T extends Told>(turn: T, ...replies: Reply[]): T => ({
  ...turn,
  replies: [...turn.replies, ...replies],
});

export const sayWords = <T extends Told>(turn: T, ...lines: string[]): T =>
  say(turn, ...lines.map((line) => text(line, turn.room)));

export const keep = <T extends Told>(turn: T, changes: Partial<Conversation>): T => ({
  ...turn,
  state: { ...turn.state, ...changes },
});

const waitFor = <T extends Told>(turn: T, step: Asked['step']): T =>
  keep(turn, { asked: { step, misses: 0 } });

/** Adds replies and sets the expected input. */
export const askOther = <T extends Told>(turn: T, step: Asked['step'], ...replies: Reply[]): T =>
  say(waitFor(turn, step), ...replies);

/** Returns the choices at the start of a conversation: the services, a ticket's status, and an operator. */
export const startChoices = (room: Room) => [
  ...serviceChoices(room),
  { id: 'status', label: room.words.status },
  { id: 'person', label: room.words.person },
];

/** Stores the draft and asks the next missing question. */
export const goOn = <T extends Told>(turn: T, draft: Draft): T => {
  const asked = nextAsked(draft, turn.room);
  const step = StepName.parse(asked.step);
  return say(keep(turn, { draft, asked }), askFor(step, draft, turn.room));
};

/** Asks what the user needs, or returns to an unfinished report. */
export const greet = <T extends Told>(turn: T, words = turn.room.words.greet): T => {
  const { state, room } = turn;
  if (!state.draft) {
    return askOther(turn, 'start', choices(words, startChoices(room), room));
  }
  return goOn(sayWords(turn, room.words.backToDraft(inShort(state.draft, room))), state.draft);
};

export const askAgain = (turn: Turn): Turn => {
  const { draft, asked } = turn.state;
  const step = StepName.safeParse(asked.step);
  return draft && step.success ? say(turn, askFor(step.data, draft, turn.room)) : greet(turn);
};

/** Creates an empty draft with the next ordinal. */
export const newDraft = (turn: Turn): { turn: Turn; draft: Draft } => {
  const number = turn.state.reports + 1;
  return {
    turn: keep(turn, { reports: number, past: [] }),
    draft: { number, more: [], topics: [], areas: [], answers: {}, skipped: [] },
  };
};

export const dropDraft = (turn: Turn): Turn =>
  keep(turn, { draft: undefined, past: [], asked: { step: 'start', misses: 0 }, offered: [] });

export const stopReport = (turn: Turn): Turn => {
  const { words } = turn.room;
  return turn.state.draft
    ? greet(dropDraft(turn), words.stopped)
    : greet(turn, words.nothingToStop);
};
