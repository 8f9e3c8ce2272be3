import {
  InvokeCommand,
  LambdaClient,
  paginateListEventSourceMappings,
} from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type {
  RedriveDeadLetterDeps,
  RedriveInvocationResult,
} from '../../core/operations/redrive.ts';

/**
 * Schema for the response in which a stream consumer reports at least one failed record. No other Lambda function returns
 * such a response.
 */
const PartialBatchResponse = z.object({ batchItemFailures: z.array(z.unknown()).min(1) });

/** JSON replacer that encodes bytes as base64, as in Lambda events. */
const encodeBytesForEvent = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

const toInvokeResult = (error: string | undefined, answer: string): RedriveInvocationResult => {
  if (error !== undefined) return { kind: 'failed', reason: `${error} ${answer}`.slice(0, 500) };
  const failures = PartialBatchResponse.safeParse(JSON.parse(answer || 'null'));
  return failures.success
    ? {
        kind: 'failed',
        reason: 'the function returned the record as a batch item failure; see its log',
      }
    : { kind: 'done' };
};

/**
 * Creates a client for redriving dead-letter messages. It invokes deployed Lambda functions and reads the filters of their
 * event source mappings.
 */
export function createDeployedFunctionClient(
  region: string,
): Pick<RedriveDeadLetterDeps, 'invoke' | 'filters'> {
  const client = new LambdaClient({ region });
  return {
    async invoke(FunctionName, event) {
      const Payload = JSON.stringify(event, encodeBytesForEvent);
      const { FunctionError, Payload: answer } = await client.send(
        new InvokeCommand({ FunctionName, Payload }),
      );
      return toInvokeResult(FunctionError, answer?.transformToString() ?? '');
    },
    async filters(FunctionName, EventSourceArn) {
      const patterns: unknown[] = [];
      for await (const { EventSourceMappings = [] } of paginateListEventSourceMappings(
        { client },
        { FunctionName, EventSourceArn },
      )) {
        // an event source mapping without a filter passes every record
        const filters = EventSourceMappings.flatMap(
          ({ FilterCriteria }) => FilterCriteria?.Filters ?? [{ Pattern: '{}' }],
        );
        patterns.push(...filters.map(({ Pattern = '' }) => z.unknown().parse(JSON.parse(Pattern))));
      }
      return patterns;
    },
  };
}
