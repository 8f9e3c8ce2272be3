import { type RefObject, useEffect, useRef } from 'react';
import type { ApiProblem } from '../api/problem.ts';

/** Moves the keyboard focus to the first invalid field of a form after a rejected request. */
export function useFocusFirstError(
  problem: ApiProblem | undefined,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
}
