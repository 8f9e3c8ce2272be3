import * as z from 'zod';
import { noRoom } from '../lambda/reserved.ts';
import type { InvocationResult } from '../parts.ts';

/**
 * Functions that do nothing until they are mended: their process ends as soon as it is asked, as after a bad deploy, or
 * Lambda has no room for them, or no schedule and no queue gives them anything. A part of the name will do.
 */
export const Breakage = z.strictObject({
  functions: z.array(z.string().min(1)),
  how: z.enum(['crashing', 'throttled', 'unreachable']).default('crashing'),
});
export type Breakage = z.infer<typeof Breakage>;

export type BrokenFunctions = {
  set(breakage: Breakage): void;
  list(): Breakage;
  /** How a call of that function ends, if it is broken. */
  endOf(functionName: string): InvocationResult | undefined;
  isUnreachable(functionArn: string): boolean;
};

const ends: Partial<Record<Breakage['how'], InvocationResult>> = {
  crashing: {
    kind: 'failed',
    errorType: 'Runtime.ExitError',
    errorMessage: 'Error: Runtime exited with error: exit status 1, as the day has it',
  },
  throttled: noRoom,
};

export function openBrokenFunctions(): BrokenFunctions {
  let broken: Breakage = { functions: [], how: 'crashing' };
  const isMeant = (name: string) => broken.functions.some((part) => name.includes(part));
  return {
    set: (breakage) => {
      broken = breakage;
    },
    list: () => broken,
    endOf: (functionName) => (isMeant(functionName) ? ends[broken.how] : undefined),
    isUnreachable: (functionArn) => broken.how === 'unreachable' && isMeant(functionArn),
  };
}
