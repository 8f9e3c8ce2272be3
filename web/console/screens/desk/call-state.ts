import type { ApiProblem } from '../../api/problem.ts';

/** State of a callback that an operator is making: phone number, progress or problem. */
export type CallbackCallState = { phone?: string; isCalling?: true; problem?: ApiProblem };

type Step = { phone: string } | { isCalling: true } | { problem: ApiProblem } | { isDone: true };

/**
 * Returns the callback state after a step. A recorded result ends the callback; a rejected request preserves the phone number
 * and the buttons.
 */
export function nextCallbackState(before: CallbackCallState, step: Step): CallbackCallState {
  if ('isDone' in step) return {};
  return 'problem' in step ? { ...before, ...step } : step;
}
