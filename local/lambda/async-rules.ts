import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { FunctionDefinition } from './function-definition.ts';

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
