import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { FunctionInvoker } from '../component-types.ts';

/** Schema of Lambda payloads that were recorded earlier for replay, each with the name of its function. */
export const RecordedEvents = z.array(
  z.strictObject({ function: z.string().min(1), event: z.unknown() }),
  'Cần một danh sách, mỗi mục có function và event.',
);
type RecordedEvents = z.infer<typeof RecordedEvents>;

type Outcome = { brought: number; failed: string[] };

type Replay = { again(): ReturnType<FunctionInvoker> };

/** Recorder that replays deliveries to Lambda functions. Functions must tolerate such repeated deliveries in any order. */
export type AwsDeliveryReplayer = {
  /** Wraps the function that invokes Lambda, so that the last 2,000 delivered payloads are recorded. */
  remembering(invoke: FunctionInvoker): FunctionInvoker;
  forget(): void;
  /** Delivers all recorded payloads again, one by one, newest first. Returns the number of deliveries and the failures. */
  bringAgain(): Promise<Outcome>;
  /**
   * Delivers the given recorded payloads one by one, in the given order. Returns the failures with the names of the failed
   * functions.
   */
  bring(recorded: RecordedEvents): Promise<Outcome>;
};

const maxRemembered = 2000;

const notStarted: FunctionInvoker = async () => ({
  kind: 'failed',
  errorType: 'NotStarted',
  errorMessage: 'There are no functions yet',
});

export function createAwsDeliveryReplayer(): AwsDeliveryReplayer {
  let brought: Replay[] = [];
  let give = notStarted;

  return {
    remembering: (invoke) => {
      give = invoke;
      return (functionName, payload) => {
        const parts = splitIntoSingleRecords(payload).map((part) => ({
          again: () => invoke(functionName, part),
        }));
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
        failed.push(...listFailures(await again()));
      }
      return { brought: lastFirst.length, failed };
    },
    bring: async (recorded) => {
      const failed: string[] = [];
      for (const { function: name, event } of recorded) {
        failed.push(...listFailures(await give(name, event)).map((why) => `${name}: ${why}`));
      }
      return { brought: recorded.length, failed };
    },
  };
}

/** Returns the failures of a Lambda invocation, including the records that the function reported in `batchItemFailures`. */
function listFailures(result: Awaited<ReturnType<FunctionInvoker>>): string[] {
  if (result.kind === 'failed') {
    return [`${result.errorType}: ${result.errorMessage}`];
  }
  const refused = isObject(result.payload) ? result.payload['batchItemFailures'] : undefined;
  return Array.isArray(refused) && refused.length > 0
    ? [`refused: ${JSON.stringify(refused)}`]
    : [];
}

/** Splits a Lambda payload with several records into payloads of one record each. */
function splitIntoSingleRecords(payload: unknown): unknown[] {
  const records = isObject(payload) ? payload['Records'] : undefined;
  return Array.isArray(records) ? records.map((record) => ({ Records: [record] })) : [payload];
}
