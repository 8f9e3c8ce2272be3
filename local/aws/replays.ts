import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { InvokeFunction } from '../parts.ts';

/** Events that functions received earlier, recorded for replay. */
export const RecordedEvents = z.array(
  z.strictObject({ function: z.string().min(1), event: z.unknown() }),
  'Cần một danh sách, mỗi mục có function và event.',
);
type RecordedEvents = z.infer<typeof RecordedEvents>;

type Outcome = { brought: number; failed: string[] };

type Replay = { again(): ReturnType<InvokeFunction> };

/** Recorder that replays at-least-once deliveries to the functions, which must tolerate repeated deliveries in any order. */
export type DeliveryReplayer = {
  /** Wraps the function that invokes Lambda so that the last 2,000 payloads are recorded. */
  remembering(invoke: InvokeFunction): InvokeFunction;
  forget(): void;
  /** Delivers all recorded payloads again, one by one, newest first; returns their number and the failures. */
  bringAgain(): Promise<Outcome>;
  /** Delivers the given events one by one in the given order; returns the failures with the names of the failed functions. */
  bring(recorded: RecordedEvents): Promise<Outcome>;
};

const maxRemembered = 2000;

const nobody: InvokeFunction = async () => ({
  kind: 'failed',
  errorType: 'NotStarted',
  errorMessage: 'There are no functions yet',
});

export function createDeliveryReplayer(): DeliveryReplayer {
  let brought: Replay[] = [];
  let give = nobody;

  return {
    remembering: (invoke) => {
      give = invoke;
      return (functionName, payload) => {
        const parts = partsOf(payload).map((part) => ({ again: () => invoke(functionName, part) }));
        brought.push(...parts);
        brought = brought.slice(-maxRemembered);
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

/** Returns the failures of a Lambda invocation, including records listed in `batchItemFailures`. */
function failuresIn(result: Awaited<ReturnType<InvokeFunction>>): string[] {
  if (result.kind === 'failed') {
    return [`${result.errorType}: ${result.errorMessage}`];
  }
  const refused = isObject(result.payload) ? result.payload['batchItemFailures'] : undefined;
  return Array.isArray(refused) && refused.length > 0
    ? [`refused: ${JSON.stringify(refused)}`]
    : [];
}

/** Splits a batch of records into payloads of one record each. */
function partsOf(payload: unknown): unknown[] {
  const records = isObject(payload) ? payload['Records'] : undefined;
  return Array.isArray(records) ? records.map((record) => ({ Records: [record] })) : [payload];
}
