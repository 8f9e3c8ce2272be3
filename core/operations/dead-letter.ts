import * as z from 'zod';

/** Records of a stream that a consumer gave up, by their place: the message holds no more of them. */
export type StreamPlace = { streamArn: string; shardId: string; from: string; to: string };

/** What waits in a dead-letter queue, and who was to have it. */
export type DeadLetter =
  | { kind: 'records'; functionArn: string; place: StreamPlace }
  | { kind: 'event'; functionArn: string; event: unknown }
  | { kind: 'unknown' };

/** Lambda names the function with its version. */
const FunctionArn = z
  .string()
  .regex(/^arn:aws[\w-]*:lambda:[^:]+:[^:]+:function:/)
  .transform((arn) => arn.split(':').slice(0, 7).join(':'));
const requestContext = z.object({ functionArn: FunctionArn });

const Place = z
  .object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
  })
  .transform(
    ({ startSequenceNumber: from, endSequenceNumber: to, ...place }): StreamPlace => ({
      ...place,
      ...{ from, to },
    }),
  );

/** From the consumer of a table's stream, or of one of Kinesis. */
const GivenUpRecords = z.union([
  z
    .object({ requestContext, DDBStreamBatchInfo: Place })
    .transform(({ requestContext: by, DDBStreamBatchInfo: place }) => ({ ...by, place })),
  z
    .object({ requestContext, KinesisBatchInfo: Place })
    .transform(({ requestContext: by, KinesisBatchInfo: place }) => ({ ...by, place })),
]);

/** From a function that was called and not waited for. */
const GivenUpCall = z.object({ requestContext, requestPayload: z.unknown() });

/** What EventBridge could not hand over, by a rule or a schedule, says whom it was for beside it. */
const Attributes = z.object({ TARGET_ARN: FunctionArn });

const parsed = (body: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Reads a message of any of the hotline's dead-letter queues. */
export const readDeadLetter = (text: string, attributes: Record<string, string>): DeadLetter => {
  const body = parsed(text);
  const records = GivenUpRecords.safeParse(body);
  if (records.success) return { kind: 'records', ...records.data };
  const call = GivenUpCall.safeParse(body);
  if (call.success && call.data.requestPayload !== undefined) {
    const { requestContext: by, requestPayload: event } = call.data;
    return { kind: 'event', functionArn: by.functionArn, event };
  }
  const target = Attributes.safeParse(attributes);
  return target.success && body !== undefined
    ? { kind: 'event', functionArn: target.data.TARGET_ARN, event: body }
    : { kind: 'unknown' };
};
