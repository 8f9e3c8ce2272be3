import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { JsonObject } from '../assembly/template.ts';
import type { DynamoDbCaller } from './client.ts';

const Index = z.object({ IndexName: z.string(), KeySchema: z.json(), Projection: z.json() });
const TableProperties = z.object({
  AttributeDefinitions: z.array(JsonObject),
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  LocalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
});

export type DynamoDbTable = {
  name: string;
  /** ARN of the table's stream in the cloud assembly. The DynamoDB engine assigns a different ARN to the stream. */
  streamArn: string;
  partitionKey: string;
  creation: object;
};

/** Reads the definitions of the DynamoDB tables from the cloud assembly. */
export function readTableDefinitions(resources: Resources): DynamoDbTable[] {
  return resources
    .ofType(['AWS::DynamoDB::GlobalTable'], TableProperties)
    .map(({ identity, properties: { StreamSpecification, ...schema } }) => ({
      name: identity.ref,
      streamArn: identity.attributes.StreamArn ?? '',
      partitionKey: schema.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '',
      creation: {
        TableName: identity.ref,
        BillingMode: 'PAY_PER_REQUEST',
        ...schema,
        ...(StreamSpecification && {
          StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
        }),
      },
    }));
}

const DescribeTableOutput = z.object({
  Table: z.object({ TableStatus: z.string(), LatestStreamArn: z.string().optional() }),
});

/**
 * Creates the table if the DynamoDB engine doesn't have it yet. Returns the ARN that the engine has assigned to the table's
 * stream.
 */
export async function ensureTable(
  call: DynamoDbCaller,
  table: DynamoDbTable,
): Promise<string | undefined> {
  for (;;) {
    const described = await describe(call, table.name);
    if (described === undefined) {
      await call('DynamoDB_20120810.CreateTable', table.creation, z.unknown());
    } else if (described.TableStatus === 'ACTIVE') {
      return described.LatestStreamArn;
    }
  }
}

export async function dropTable(call: DynamoDbCaller, { name }: DynamoDbTable): Promise<void> {
  if (await describe(call, name)) {
    await call('DynamoDB_20120810.DeleteTable', { TableName: name }, z.unknown());
  }
  while (await describe(call, name)) {
    // waits for engines that delete tables in the background
  }
}

async function describe(call: DynamoDbCaller, name: string) {
  try {
    const answer = await call(
      'DynamoDB_20120810.DescribeTable',
      { TableName: name },
      DescribeTableOutput,
    );
    return answer.Table;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') {
      return undefined;
    }
    throw error;
  }
}
