import type { ChatContext, Step } from '../chat-context.ts';
import {
  type PendingQuestion,
  type ReportDraft,
  type StepName,
  stepNames,
} from '../conversation.ts';
import type { Reply } from '../reply.ts';
import { chatCheckStep } from './check-step.ts';
import { chatDescriptionStep, chatServiceStep, chatTopicStep } from './matter-steps.ts';
import { chatAreaStep, chatPlaceStep } from './place-steps.ts';
import { chatQuestionStep, nextQuestion } from './question-step.ts';
import {
  chatAccusedStep,
  chatAnonymityStep,
  chatContactStep,
  chatNameStep,
} from './sender-steps.ts';

/** Implementations of the report's questions; `stepNames` defines the order. */
export const reportSteps: Record<StepName, Step> = {
  matter: chatDescriptionStep,
  service: chatServiceStep,
  topic: chatTopicStep,
  area: chatAreaStep,
  spot: chatPlaceStep,
  question: chatQuestionStep,
  accused: chatAccusedStep,
  who: chatAnonymityStep,
  name: chatNameStep,
  contact: chatContactStep,
  check: chatCheckStep,
};

/** Returns the first question without an answer. The confirmation comes last and is always asked. */
export function nextMissingStep(draft: ReportDraft, context: ChatContext): PendingQuestion {
  const step = stepNames.find((one) => reportSteps[one].isMissing(draft, context)) ?? 'check';
  const asked = step === 'question' ? nextQuestion(draft, context)?.id : undefined;
  return { step, question: asked, misses: 0 };
}

export function promptForStep(step: StepName, draft: ReportDraft, chatContext: ChatContext): Reply {
  return reportSteps[step].ask(draft, chatContext);
}
