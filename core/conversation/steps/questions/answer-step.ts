import type { ChatInput } from '../../model/chat-context.ts';
import type { ChatStepName, PendingChatQuestion, ReportDraft } from '../../model/conversation.ts';
import {
  addTextReplies,
  type ConversationTurn,
  continueReport,
  repeatReportQuestion,
  updateConversation,
} from '../../model/conversation-turn.ts';
import { redirectReportToOtherProvince } from '../redirect-report.ts';
import { processReportDescription } from '../start-report.ts';
import { addLocationToDraft, findOtherProvince } from './place-steps.ts';
import { chatSteps, findNextMissingStep } from './steps.ts';

/**
 * Maximum number of unintelligible answers to one chat question. At the second one, the conversation skips the question and
 * appends the answer to the report text.
 */
const maxMissedAnswers = 2;

const recordAnsweredQuestion = (
  turn: ConversationTurn,
  pendingQuestion: PendingChatQuestion,
): ConversationTurn =>
  updateConversation(turn, { past: [...turn.state.past, pendingQuestion].slice(-30) });

/**
 * Skips a question of the chat's report form, so that its value counts as unknown. Returns undefined if the question is
 * mandatory.
 */
const skipQuestion = (
  turn: ConversationTurn,
  draft: ReportDraft,
  pendingQuestion: PendingChatQuestion,
  step: ChatStepName,
): ConversationTurn | undefined => {
  const next = chatSteps[step].skip?.(draft, turn.context);
  return next && continueReport(recordAnsweredQuestion(turn, pendingQuestion), next);
};

/**
 * Handles an unintelligible answer to a chat question by repeating the question with a hint. After the second such answer,
 * skips the question and appends the answer to the report text.
 */
const handleUnintelligibleAnswer = (
  turn: ConversationTurn,
  draft: ReportDraft,
  input: ChatInput,
  hint: string,
  step: ChatStepName,
): ConversationTurn => {
  const { asked: pendingQuestion } = turn.state;
  const misses = pendingQuestion.misses + 1;
  if (misses >= maxMissedAnswers && input.text !== undefined) {
    const extendedDraft = { ...draft, more: [...draft.more, input.text] };
    const noted = addTextReplies(turn, turn.context.texts.noted(input.text));
    const next = skipQuestion(noted, extendedDraft, pendingQuestion, step);
    if (next) return next;
  }
  const again = updateConversation(turn, { draft, asked: { ...pendingQuestion, misses } });
  const message = misses > 1 ? `${hint}\n${turn.context.texts.orPerson}` : hint;
  return repeatReportQuestion(addTextReplies(again, message));
};

/** Skips all remaining optional questions of the chat's report form, because the sender wants to submit the report now. */
const skipOptionalQuestions = (turn: ConversationTurn, draft: ReportDraft): ConversationTurn => {
  const { step } = findNextMissingStep(draft, turn.context);
  const skip = isStep(step) ? chatSteps[step].skip : undefined;
  return skip
    ? skipOptionalQuestions(turn, skip(draft, turn.context))
    : continueReport(turn, draft);
};

/** Processes a chat message as the answer to one question of the report form, and asks the next question. */
export async function processReportFormAnswer(
  turn: ConversationTurn,
  chatInput: ChatInput,
  step: ChatStepName,
): Promise<ConversationTurn> {
  const { draft, asked: pendingQuestion } = turn.state;
  if (!draft) return repeatReportQuestion(turn);
  if (chatInput.command === 'skip' || chatInput.choice === 'skip') {
    return skipQuestion(turn, draft, pendingQuestion, step) ?? repeatReportQuestion(turn);
  }
  if (chatInput.command === 'send') return skipOptionalQuestions(turn, draft);
  if (chatInput.place) {
    const placed = addLocationToDraft(draft, chatInput.place, turn.context);
    return continueReport(addTextReplies(turn, placed.note), placed.draft);
  }
  const elsewhere = step === 'area' && findOtherProvince(chatInput.text ?? '', turn.context);
  if (elsewhere) return redirectReportToOtherProvince(turn, elsewhere, draft);
  const read = chatSteps[step].read(chatInput, draft, turn.context);
  if ('hint' in read)
    return handleUnintelligibleAnswer(turn, read.draft ?? draft, chatInput, read.hint, step);
  const done = recordAnsweredQuestion(turn, pendingQuestion);
  if (step === 'matter') return processReportDescription(done, read.draft.text ?? '', draft);
  const noted = read.note === undefined ? done : addTextReplies(done, read.note);
  return continueReport(noted, read.draft);
}

/** Handles the chat command "back": discards the citizen's last answer and asks that question again. */
export function returnToPreviousReportQuestion(turn: ConversationTurn): ConversationTurn {
  const { draft, past } = turn.state;
  const last = past.at(-1);
  const step = last && Object.keys(chatSteps).find((name) => name === last.step);
  if (!draft || !last || step === undefined) {
    return repeatReportQuestion(addTextReplies(turn, turn.context.texts.firstStep));
  }
  return reaskQuestion(updateConversation(turn, { past: past.slice(0, -1) }), draft, last);
}

/** Discards the answer to one question of the chat's report form and asks the question again. */
const reaskQuestion = (
  turn: ConversationTurn,
  draft: ReportDraft,
  { step, question }: PendingChatQuestion,
): ConversationTurn => {
  const known = isStep(step) ? chatSteps[step].forget(draft, question) : draft;
  return continueReport(turn, known);
};

const isStep = (name: string): name is ChatStepName => Object.hasOwn(chatSteps, name);

export function repeatChatStep(
  turn: ConversationTurn,
  draft: ReportDraft,
  step: ChatStepName,
): ConversationTurn {
  return reaskQuestion(turn, step === 'question' ? { ...draft, answers: {} } : draft, {
    step,
    misses: 0,
  });
}
