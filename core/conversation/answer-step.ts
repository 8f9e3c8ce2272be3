import { takeMatter } from './begin-report.ts';
import type { Asked, Draft, StepName } from './conversation.ts';
import type { Said } from './room.ts';
import { atPlace } from './steps/place-steps.ts';
import { nextAsked, steps } from './steps/steps.ts';
import { askAgain, goOn, keep, sayWords, type Turn } from './turn.ts';

/** After so many answers that were not understood it goes on without, and keeps what was said. */
const mostMisses = 2;

const answered = (turn: Turn, asked: Asked): Turn =>
  keep(turn, { past: [...turn.state.past, asked].slice(-30) });

/** As if it was asked and isn't known. */
const skipped = (turn: Turn, draft: Draft, asked: Asked, step: StepName): Turn | undefined => {
  const next = steps[step].skip?.(draft, turn.room);
  return next && goOn(answered(turn, asked), next);
};

/** Nobody is asked the same for ever: their words go with the report, and a person will understand them. */
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

/** Whoever wants to send it now is asked no more than what it can't do without. */
const skipRest = (turn: Turn, draft: Draft): Turn => {
  const { step } = nextAsked(draft, turn.room);
  const skip = isStep(step) ? steps[step].skip : undefined;
  return skip ? skipRest(turn, skip(draft, turn.room)) : goOn(turn, draft);
};

/** Reads the answer to what was asked of the report, and asks what comes next. */
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

/** Takes back the last answer and asks for it anew. */
export const goBack = (turn: Turn): Turn => {
  const { draft, past } = turn.state;
  const last = past.at(-1);
  const step = last && Object.keys(steps).find((name) => name === last.step);
  if (!draft || !last || step === undefined) {
    return askAgain(sayWords(turn, turn.room.words.firstStep));
  }
  return reopen(keep(turn, { past: past.slice(0, -1) }), draft, last);
};

/** Asks for one thing of the report anew. */
const reopen = (turn: Turn, draft: Draft, { step, question }: Asked): Turn => {
  const known = isStep(step) ? steps[step].forget(draft, question) : draft;
  return goOn(turn, known);
};

const isStep = (name: string): name is StepName => Object.hasOwn(steps, name);

export const changeStep = (turn: Turn, draft: Draft, step: StepName): Turn =>
  reopen(turn, step === 'question' ? { ...draft, answers: {} } : draft, { step, misses: 0 });
