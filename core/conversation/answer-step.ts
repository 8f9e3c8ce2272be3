import { takeMatter } from './begin-report.ts';
import type { Asked, Draft, StepName } from './conversation.ts';
import type { Said } from './room.ts';
import { atPlace } from './steps/place-steps.ts';
import { nextAsked, steps } from './steps/steps.ts';
import { askAgain, goOn, keep, sayWords, type Turn } from './turn.ts';

/**
 * Number of unintelligible answers to one question after which the conversation skips the question and appends the text to
 * the report.
 */
const mostMisses = 2;

const answered = (turn: Turn, asked: Asked): Turn =>
  keep(turn, { past: [...turn.state.past, asked].slice(-30) });

/** Marks a step as skipped, so that its value counts as unknown. Returns undefined if the step is mandatory. */
const skipped = (turn: Turn, draft: Draft, asked: Asked, step: StepName): Turn | undefined => {
  const next = steps[step].skip?.(draft, turn.room);
  return next && goOn(answered(turn, asked), next);
};

/**
 * Handles an unintelligible answer: repeats the question with a hint, or after two failures skips it and appends the text to
 * the report.
 */
const missed = (turn: Turn, draft: Draft, said: Said, hint: string, step: StepName): Turn => {
  const { asked } = turn.state;
  const misses = asked.misses + 1;
  if (misses >= mostMisses && said.text !== undefined) {
    const kept = { ...draft, more: [...draft.more, said.text] };
    const noted = sayWords(turn, turn.room.words.noted(said.text));
    const next = skipped(noted, kept, asked, step);
    if (next) return next;
  }
  const again = keep(turn, { draft, asked: { ...asked, misses } });
  const words = misses > 1 ? `${hint}\n${turn.room.words.orPerson}` : hint;
  return askAgain(sayWords(again, words));
};

/** Skips all remaining optional questions of a report that the sender wants to submit now. */
const skipRest = (turn: Turn, draft: Draft): Turn => {
  const { step } = nextAsked(draft, turn.room);
  const skip = isStep(step) ? steps[step].skip : undefined;
  return skip ? skipRest(turn, skip(draft, turn.room)) : goOn(turn, draft);
};

/** Processes the answer to a question of the report and asks the next question. */
export const answerStep = async (turn: Turn, said: Said, step: StepName): Promise<Turn> => {
  const { draft, asked } = turn.state;
  if (!draft) return askAgain(turn);
  if (said.command === 'skip' || said.choice === 'skip') {
    return skipped(turn, draft, asked, step) ?? askAgain(turn);
  }
  if (said.command === 'send') return skipRest(turn, draft);
  if (said.place) {
    const placed = atPlace(draft, said.place, turn.room);
    return goOn(sayWords(turn, placed.note), placed.draft);
  }
  const read = steps[step].read(said, draft, turn.room);
  if ('hint' in read) return missed(turn, read.draft ?? draft, said, read.hint, step);
  const done = answered(turn, asked);
  if (step === 'matter') return takeMatter(done, read.draft.text ?? '', draft);
  const noted = read.note === undefined ? done : sayWords(done, read.note);
  return goOn(noted, read.draft);
};

/** Discards the last answer and repeats its question. */
export const goBack = (turn: Turn): Turn => {
  const { draft, past } = turn.state;
  const last = past.at(-1);
  const step = last && Object.keys(steps).find((name) => name === last.step);
  if (!draft || !last || step === undefined) {
    return askAgain(sayWords(turn, turn.room.words.firstStep));
  }
  return reopen(keep(turn, { past: past.slice(0, -1) }), draft, last);
};

/** Discards the answer of one step, so that the conversation asks for it again. */
const reopen = (turn: Turn, draft: Draft, { step, question }: Asked): Turn => {
  const known = isStep(step) ? steps[step].forget(draft, question) : draft;
  return goOn(turn, known);
};

const isStep = (name: string): name is StepName => Object.hasOwn(steps, name);

export const changeStep = (turn: Turn, draft: Draft, step: StepName): Turn =>
  reopen(turn, step === 'question' ? { ...draft, answers: {} } : draft, { step, misses: 0 });
