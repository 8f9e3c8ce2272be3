import type { ChatContext, ChatStep } from '../../model/chat-context.ts';
import {
  type ChatStepName,
  chatStepNames,
  type PendingChatQuestion,
  type ReportDraft,
} from '../../model/conversation.ts';
import type { ChatReply } from '../../model/reply.ts';
import { chatBusinessNameStep, chatTaxNumberStep } from './business-steps.ts';
import { chatAreaStep, chatPlaceStep } from './place-steps.ts';
import { chatTopicQuestionStep, findNextTopicQuestion } from './question-step.ts';
import {
  chatAccusedStep,
  chatAnonymityStep,
  chatContactStep,
  chatNameStep,
} from './sender-steps.ts';
import { chatDescriptionStep, chatServiceStep, chatTopicStep } from './subject-steps.ts';
import { chatSummaryStep } from './summary-step.ts';

/** Questions of the chat's report form by name; `chatStepNames` defines their order. */
export const chatSteps: Record<ChatStepName, ChatStep> = {
  matter: chatDescriptionStep,
  service: chatServiceStep,
  topic: chatTopicStep,
  area: chatAreaStep,
  spot: chatPlaceStep,
  question: chatTopicQuestionStep,
  accused: chatAccusedStep,
  who: chatAnonymityStep,
  name: chatNameStep,
  business: chatBusinessNameStep,
  'tax-number': chatTaxNumberStep,
  contact: chatContactStep,
  check: chatSummaryStep,
};

/** Returns the first unanswered question of the chat's report form. The last one, the confirmation, is always asked. */
export function findNextMissingStep(draft: ReportDraft, context: ChatContext): PendingChatQuestion {
  const step = chatStepNames.find((one) => chatSteps[one].isMissing(draft, context)) ?? 'check';
  const questionId = step === 'question' ? findNextTopicQuestion(draft, context)?.id : undefined;
  return { step, question: questionId, misses: 0 };
}

export function promptForChatStep(
  step: ChatStepName,
  draft: ReportDraft,
  chatContext: ChatContext,
): ChatReply {
  return chatSteps[step].buildPrompt(draft, chatContext);
}
