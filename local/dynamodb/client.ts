import * as z from 'zod';

/** One call of a DynamoDB or DynamoDB Streams operation; the answer is as the schema reads it. */
export type CallDynamoDb = <Schema extends z.ZodType>(
  target: `DynamoDB_20120810.${string}` | `DynamoDBStreams_20120810.${string}`,
  input: object,
  answer: Schema,
) => Promise<z.infer<Schema>>;

const ErrorAnswer = z.object({ __type: z.string(), message: z.string().default('') });

/** Engines want a signature and don't check it. */
const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20211203/ap-southeast-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** The few operations that the run itself needs, without loading an SDK for them. */
export const dynamoDbClient =
  (endpoint: string): CallDynamoDb =>
  async (target, input, answer) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20211203T010000Z',
        authorization,
      },
      body: JSON.stringify(input),
    });
    const body = await response.json();
    if (response.ok) {
      return answer.parse(body);
    }
    const { __type, message } = ErrorAnswer.parse(body);
    const error = new Error(`${target.split('.')[1]}: ${message}`);
    error.name = __type.slice(__type.indexOf('#') + 1);
    throw error;
  };
