import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { InvocationResult } from '../parts.ts';
import type { FunctionDefinition } from './function-definition.ts';
import { isThrottled } from './reserved.ts';

/** What Lambda does with an asynchronous event that fails. */
export type AsyncRules = {
  mostRetries: number;
  mostAgeSeconds: number;
  /** Gets a notice about the event. */
  onFailureArn?: string;
  /** Gets the event itself. */
  deadLetterArn?: string;
};

/** Lambda's own, where the assembly says nothing. */
export const usualRules: AsyncRules = { mostRetries: 2, mostAgeSeconds: 6 * 3600 };

/** Lambda waits one minute before the first retry and two before the second. */
const retryMinutes = [1, 2];

/** What finds no room has not failed: it waits from one second up to five minutes, as long as it has waited. */
const roomAgainMs = (waited: number): number => Math.min(Math.max(1000, waited), 5 * 60_000);

type Tried = { failures: number; sent: number };
type Next = { kind: 'done' | 'over' } | { kind: 'again'; failures: number; due: number };

/** What becomes of an event whose call has ended so. */
export function nextTry(
  { failures, sent }: Tried,
  result: InvocationResult,
  { mostRetries, mostAgeSeconds }: AsyncRules,
  now: number,
): Next {
  if (result.kind === 'returned') return { kind: 'done' };
  const hasFailed = !isThrottled(result);
  const due = hasFailed
    ? now + (retryMinutes[failures] ?? 2) * 60_000
    : now + roomAgainMs(now - sent);
  const isTooOld = due - sent > mostAgeSeconds * 1000;
  if (isTooOld || (hasFailed && failures >= mostRetries)) return { kind: 'over' };
  return { kind: 'again', failures: failures + (hasFailed ? 1 : 0), due };
}

const InvokeConfigProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(usualRules.mostRetries),
  MaximumEventAgeInSeconds: z.number().default(usualRules.mostAgeSeconds),
  DestinationConfig: z
    .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
    .optional(),
});

/** How each function wants its failed asynchronous events treated, by its ARN. */
export function readAsyncRules(
  resources: Resources,
  definitions: FunctionDefinition[],
): Map<string, AsyncRules> {
  const configs = resources.ofType(['AWS::Lambda::EventInvokeConfig'], InvokeConfigProperties);
  return new Map(
    definitions.map(({ name, arn, deadLetterArn }) => {
      const config = configs.find(({ properties }) => properties.FunctionName === name)?.properties;
      return [
        arn,
        {
          mostRetries: config?.MaximumRetryAttempts ?? usualRules.mostRetries,
          mostAgeSeconds: config?.MaximumEventAgeInSeconds ?? usualRules.mostAgeSeconds,
          onFailureArn: config?.DestinationConfig?.OnFailure?.Destination,
          deadLetterArn,
        },
      ];
    }),
  );
}
