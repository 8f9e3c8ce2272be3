import * as z from 'zod';
import { noRoom } from '../lambda/reserved.ts';
import type { InvocationResult } from '../parts.ts';

/**
 * Functions that do nothing until they are mended: their process ends as soon as it is asked, as after a bad deploy, or
 * Lambda has no room for them, or no schedule and no queue gives them anything. Or they break at one record alone: the
 * first that each of them is given from then on, whenever it comes again. A part of the name will do.
 */
export const Breakage = z.strictObject({
  functions: z.array(z.string().min(1)),
  how: z.enum(['crashing', 'throttled', 'unreachable', 'poisoned']).default('crashing'),
});
export type Breakage = z.infer<typeof Breakage>;

export type BrokenFunctions = {
  set(breakage: Breakage): void;
  list(): Breakage;
  /** How a call of that function with it ends, if it is broken. */
  endOf(functionName: string, payload: unknown): InvocationResult | undefined;
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

/** A record by the name that stays the same whenever it comes again; what is no batch is one. */
const Named = z.union([
  z.object({ eventID: z.string() }).transform(({ eventID }) => eventID),
  z.object({ messageId: z.string() }).transform(({ messageId }) => messageId),
  z.object({ Sns: z.object({ MessageId: z.string() }) }).transform(({ Sns }) => Sns.MessageId),
]);
const Batch = z.object({ Records: z.array(Named).min(1) }).transform(({ Records }) => Records);

const recordsOf = (payload: unknown): string[] =>
  Batch.safeParse(payload).data ?? [JSON.stringify(payload)];

const unbearable: InvocationResult = {
  kind: 'failed',
  errorType: 'UnbearableRecord',
  errorMessage: 'A record that this function can not take, as the day has it',
};

export function openBrokenFunctions(): BrokenFunctions {
  let broken: Breakage = { functions: [], how: 'crashing' };
  const poison = new Map<string, string>();
  const isPoisoned = (functionName: string, payload: unknown): boolean => {
    const records = recordsOf(payload);
    const found = poison.get(functionName) ?? records[0] ?? '';
    poison.set(functionName, found);
    return records.includes(found);
  };
  const isMeant = (name: string) => broken.functions.some((part) => name.includes(part));
  return {
    set: (breakage) => {
      broken = breakage;
      poison.clear();
    },
    list: () => broken,
    endOf: (functionName, payload) => {
      if (!isMeant(functionName)) return undefined;
      if (broken.how !== 'poisoned') return ends[broken.how];
      return isPoisoned(functionName, payload) ? unbearable : undefined;
    },
    isUnreachable: (functionArn) => broken.how === 'unreachable' && isMeant(functionArn),
  };
}
