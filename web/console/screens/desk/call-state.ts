import type { ApiProblem } from '../../api/problem.ts';

/** State of an ongoing callback in the list: phone number, progress or problem. */
export type CallState = { phone?: string; isCalling?: true; problem?: ApiProblem };

type Step = { phone: string } | { isCalling: true } | { problem: ApiProblem } | { isDone: true };

/** Returns the state after a step: a recorded result ends the call, a refusal leaves the number and the buttons. */
export function nextCallbackState(before: CallState, step: Step): CallState {
  if ('isDone' in step) return {};
  return 'problem' in step ? { ...before, ...step } : step;
}
