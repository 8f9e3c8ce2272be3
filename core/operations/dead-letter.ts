import * as z from 'zod';

/**
 * Range of stream records that a consumer failed to process. The dead-letter message contains only this range, not the
 * records.
 */
export type StreamRecordRange = { streamArn: string; shardId: string; from: string; to: string };

/** Parsed dead-letter message: the failed stream records or event, and the function that failed to process them. */
export type DeadLetter =
  | { kind: 'records'; functionArn: string; place: StreamRecordRange }
  | { kind: 'event'; functionArn: string; event: unknown }
  | { kind: 'unknown' };

/** ARN of a Lambda function. A version or alias is removed from the parsed value. */
const FunctionArn = z
  .string()
  .regex(/^arn:aws[\w-]*:lambda:[^:]+:[^:]+:function:/)
  .transform((arn) => arn.split(':').slice(0, 7).join(':'));
const requestContext = z.object({ functionArn: FunctionArn });

const StreamBatchPosition = z
  .object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
  })
  .transform(
    ({ startSequenceNumber: from, endSequenceNumber: to, ...place }): StreamRecordRange => ({
      ...place,
      ...{ from, to },
    }),
  );

/** Dead-letter message from a consumer of a DynamoDB or Kinesis stream. */
const FailedStreamRecords = z.union([
  z
    .object({ requestContext, DDBStreamBatchInfo: StreamBatchPosition })
    .transform(({ requestContext: by, DDBStreamBatchInfo: place }) => ({ ...by, place })),
  z
    .object({ requestContext, KinesisBatchInfo: StreamBatchPosition })
    .transform(({ requestContext: by, KinesisBatchInfo: place }) => ({ ...by, place })),
]);

/** Dead-letter message from an asynchronously invoked function. */
const FailedInvocation = z.object({ requestContext, requestPayload: z.unknown() });

/** Message attributes of an event that EventBridge could not deliver. They contain the ARN of the target function. */
const FailedEventAttributes = z.object({ TARGET_ARN: FunctionArn });

const parseJson = (body: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Parses a message from a dead-letter queue of the hotline. A message that can't be parsed becomes `unknown`. */
export function parseDeadLetter(text: string, attributes: Record<string, string>): DeadLetter {
  const body = parseJson(text);
  const records = FailedStreamRecords.safeParse(body);
  if (records.success) return { kind: 'records', ...records.data };
  const call = FailedInvocation.safeParse(body);
  if (call.success && call.data.requestPayload !== undefined) {
    const { requestContext: by, requestPayload: event } = call.data;
    return { kind: 'event', functionArn: by.functionArn, event };
  }
  const target = FailedEventAttributes.safeParse(attributes);
  return target.success && body !== undefined
    ? { kind: 'event', functionArn: target.data.TARGET_ARN, event: body }
    : { kind: 'unknown' };
}
