import type { ApiProblem } from '../../../api/problem.ts';

/** State of a callback that an operator is making: the phone number, whether the call is in progress, or a problem. */
export type CallbackCallState = { phone?: string; isCalling?: true; problem?: ApiProblem };

type Step = { phone: string } | { isCalling: true } | { problem: ApiProblem } | { isDone: true };

/**
 * Returns the state of a callback after an operator's step. Recording the result ends the callback. After a rejected
 * request, phone number and buttons remain.
 */
export function getNextCallbackState(before: CallbackCallState, step: Step): CallbackCallState {
  if ('isDone' in step) return {};
  return 'problem' in step ? { ...before, ...step } : step;
}
