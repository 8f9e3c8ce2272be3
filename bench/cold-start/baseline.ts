import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';

/**
 * Minimal Lambda function that accepts a report over HTTP, as the baseline for the cold-start measurement. It has one schema
 * and one conditional write, and uses the same libraries as the public API.
 */
const Report = z.object({
  service: z.string(),
  topic: z.string(),
  areaCode: z.string(),
  place: z.string(),
  text: z.string().min(5).max(4000),
  reporter: z.object({ kind: z.string(), phone: z.string(), anonymous: z.boolean() }),
});

let client: DynamoDBDocumentClient | undefined;

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(
  async ({ body = '', headers }) => {
    const report = Report.parse(JSON.parse(body));
    client ??= DynamoDBDocumentClient.from(new DynamoDBClient({}));
    await client.send(
      new PutCommand({
        TableName: process.env['TICKET_TABLE'],
        Item: { pk: `T#${headers['idempotency-key']}`, sk: 'A', type: 'bare', ...report },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return { statusCode: 201, body: JSON.stringify({ status: 'new' }) };
  },
);
