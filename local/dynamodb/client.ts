import * as z from 'zod';
import { forwardRequest } from '../aws/forward-request.ts';
import { parseJsonText } from '../http-api/parse-json.ts';

/** Calls an operation of DynamoDB or DynamoDB Streams; returns its output parsed by the schema. */
export type DynamoDbCaller = <Schema extends z.ZodType>(
  target: `DynamoDB_20120810.${string}` | `DynamoDBStreams_20120810.${string}`,
  input: object,
  answer: Schema,
) => Promise<z.infer<Schema>>;

const ErrorAnswer = z.object({ __type: z.string(), message: z.string().default('') });

/** Placeholder for the `Authorization` header. Local DynamoDB engines require a signature but don't verify it. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20211203/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/**
 * Creates a minimal DynamoDB client, without an SDK, for the few operations that the local run itself needs. The `name` of
 * its errors is AWS's error code.
 */
export function createDynamoDbClient(endpoint: string): DynamoDbCaller {
  return async (target, input, answer) => {
    const { status, body } = await forwardRequest(endpoint, {
      method: 'POST',
      path: '/',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20211203T010000Z',
        authorization,
      },
      body: Buffer.from(JSON.stringify(input)),
    });
    const parsed = parseJsonText(body.toString('utf8'));
    if (status === 200) {
      return answer.parse(parsed);
    }
    const { __type, message } = ErrorAnswer.parse(parsed);
    const error = new Error(`${target.split('.')[1]}: ${message}`);
    error.name = __type.slice(__type.indexOf('#') + 1);
    throw error;
  };
}
