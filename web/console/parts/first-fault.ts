import { type RefObject, useEffect, useRef } from 'react';
import type { Problem } from '../api/problem.ts';

/** For a form: what was refused puts the keyboard into the first field that is at fault. */
export const useFirstFault = (problem: Problem | undefined): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return form;
};
