import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { InvokeFunction } from '../parts.ts';

/** What functions were given in another run, or on another day. */
export const Recorded = z.array(
  z.strictObject({ function: z.string().min(1), event: z.unknown() }),
  'Cần một danh sách, mỗi mục có function và event.',
);
type Recorded = z.infer<typeof Recorded>;

type Outcome = { brought: number; failed: string[] };

type Brought = { again(): ReturnType<InvokeFunction> };

/** Whatever is delivered at least once, and in no order that anybody may rely on. */
export type Replays = {
  /** The function's invoker, which remembers what it was given. */
  remembering(invoke: InvokeFunction): InvokeFunction;
  forget(): void;
  /** Brings all of it once more, one by one, the last first; says how much that was, and what of it failed. */
  bringAgain(): Promise<Outcome>;
  /** Brings what was recorded, one by one, in its order; says what of it failed, and at which function. */
  bring(recorded: Recorded): Promise<Outcome>;
};

const mostRemembered = 2000;

const nobody: InvokeFunction = async () => ({
  kind: 'failed',
  errorType: 'NotStarted',
  errorMessage: 'There are no functions yet',
});

export function openReplays(): Replays {
  let brought: Brought[] = [];
  let give = nobody;

  return {
    remembering: (invoke) => {
      give = invoke;
      return (functionName, payload) => {
        const parts = partsOf(payload).map((part) => ({ again: () => invoke(functionName, part) }));
        brought.push(...parts);
        brought = brought.slice(-mostRemembered);
        return invoke(functionName, payload);
      };
    },
    forget: () => {
      brought = [];
    },
    bringAgain: async () => {
      const lastFirst = brought.toReversed();
      const failed: string[] = [];
      for (const { again } of lastFirst) {
        failed.push(...failuresIn(await again()));
      }
      return { brought: lastFirst.length, failed };
    },
    bring: async (recorded) => {
      const failed: string[] = [];
      for (const { function: name, event } of recorded) {
        failed.push(...failuresIn(await give(name, event)).map((why) => `${name}: ${why}`));
      }
      return { brought: recorded.length, failed };
    },
  };
}

/** A batch is also refused by naming those of its records that are to come again. */
function failuresIn(result: Awaited<ReturnType<InvokeFunction>>): string[] {
  if (result.kind === 'failed') {
    return [`${result.errorType}: ${result.errorMessage}`];
  }
  const refused = isObject(result.payload) ? result.payload['batchItemFailures'] : undefined;
  return Array.isArray(refused) && refused.length > 0
    ? [`refused: ${JSON.stringify(refused)}`]
    : [];
}

/** A batch of records is as many as it has. */
function partsOf(payload: unknown): unknown[] {
  const records = isObject(payload) ? payload['Records'] : undefined;
  return Array.isArray(records) ? records.map((record) => ({ Records: [record] })) : [payload];
}
