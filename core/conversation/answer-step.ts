import { processDescription } from './begin-report.ts';
import type { ChatInput } from './chat-context.ts';
import type { PendingQuestion, ReportDraft, StepName } from './conversation.ts';
import { addLocation } from './steps/place-steps.ts';
import { nextMissingStep, reportSteps } from './steps/steps.ts';
import { addTexts, continueReport, repeatQuestion, type Turn, updateConversation } from './turn.ts';

/**
 * Number of unintelligible answers to one question after which the conversation skips the question and appends the answer to
 * the report.
 */
const maxMisses = 2;

const answered = (turn: Turn, pendingQuestion: PendingQuestion): Turn =>
  updateConversation(turn, { past: [...turn.state.past, pendingQuestion].slice(-30) });

/** Skips a question of the report, so that its value counts as unknown. Returns undefined if the question is mandatory. */
const skipped = (
  turn: Turn,
  draft: ReportDraft,
  pendingQuestion: PendingQuestion,
  step: StepName,
): Turn | undefined => {
  const next = reportSteps[step].skip?.(draft, turn.room);
  return next && continueReport(answered(turn, pendingQuestion), next);
};

/**
 * Handles an unintelligible answer: repeats the question with a hint, or, after the second such answer, skips the question
 * and appends the answer to the report.
 */
const missed = (
  turn: Turn,
  draft: ReportDraft,
  input: ChatInput,
  hint: string,
  step: StepName,
): Turn => {
  const { asked } = turn.state;
  const misses = asked.misses + 1;
  if (misses >= maxMisses && input.text !== undefined) {
    const kept = { ...draft, more: [...draft.more, input.text] };
    const noted = addTexts(turn, turn.room.words.noted(input.text));
    const next = skipped(noted, kept, asked, step);
    if (next) return next;
  }
  const again = updateConversation(turn, { draft, asked: { ...asked, misses } });
  const words = misses > 1 ? `${hint}\n${turn.room.words.orPerson}` : hint;
  return repeatQuestion(addTexts(again, words));
};

/** Skips all remaining optional questions because the sender wants to submit the report now. */
const skipRest = (turn: Turn, draft: ReportDraft): Turn => {
  const { step } = nextMissingStep(draft, turn.room);
  const skip = isStep(step) ? reportSteps[step].skip : undefined;
  return skip ? skipRest(turn, skip(draft, turn.room)) : continueReport(turn, draft);
};

/** Processes an answer to one of the report's questions and asks the next question. */
export async function processAnswer(
  turn: Turn,
  chatInput: ChatInput,
  step: StepName,
): Promise<Turn> {
  const { draft, asked } = turn.state;
  if (!draft) return repeatQuestion(turn);
  if (chatInput.command === 'skip' || chatInput.choice === 'skip') {
    return skipped(turn, draft, asked, step) ?? repeatQuestion(turn);
  }
  if (chatInput.command === 'send') return skipRest(turn, draft);
  if (chatInput.place) {
    const placed = addLocation(draft, chatInput.place, turn.room);
    return continueReport(addTexts(turn, placed.note), placed.draft);
  }
  const read = reportSteps[step].read(chatInput, draft, turn.room);
  if ('hint' in read) return missed(turn, read.draft ?? draft, chatInput, read.hint, step);
  const done = answered(turn, asked);
  if (step === 'matter') return processDescription(done, read.draft.text ?? '', draft);
  const noted = read.note === undefined ? done : addTexts(done, read.note);
  return continueReport(noted, read.draft);
}

/** Discards the citizen's last answer and asks that question again. */
export function goBack(turn: Turn): Turn {
  const { draft, past } = turn.state;
  const last = past.at(-1);
  const step = last && Object.keys(reportSteps).find((name) => name === last.step);
  if (!draft || !last || step === undefined) {
    return repeatQuestion(addTexts(turn, turn.room.words.firstStep));
  }
  return reopen(updateConversation(turn, { past: past.slice(0, -1) }), draft, last);
}

/** Discards the answer to one question, so that the conversation asks it again. */
const reopen = (turn: Turn, draft: ReportDraft, { step, question }: PendingQuestion): Turn => {
  const known = isStep(step) ? reportSteps[step].forget(draft, question) : draft;
  return continueReport(turn, known);
};

const isStep = (name: string): name is StepName => Object.hasOwn(reportSteps, name);

export function repeatStep(turn: Turn, draft: ReportDraft, step: StepName): Turn {
  return reopen(turn, step === 'question' ? { ...draft, answers: {} } : draft, { step, misses: 0 });
}
