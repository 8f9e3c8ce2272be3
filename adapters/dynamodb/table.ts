import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { computeExpiry, type Lifetime } from '../../core/table/lifetime.ts';

/** Name of the ticket table, with the DynamoDB client for access to it. */
export type TicketTable = { client: DynamoDBDocumentClient; name: string };

export function createTicketTableClient(name: string): TicketTable {
  return {
    client: DynamoDBDocumentClient.from(new DynamoDBClient({}), {
      marshallOptions: { removeUndefinedValues: true },
    }),
    name,
  };
}

/**
 * Shard numbers of the index of due work (checks of tickets, pending notifications), which the sweeper reads. Shards spread
 * the load over several partitions.
 */
export const dueWorkShards: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Returns the shard of a ticket and its notifications in the index of due work. */
export function computeDueWorkShard(code: string): number {
  return Number(code.slice(-4)) % dueWorkShards.length;
}

/** Converts an instant to seconds since 1970, which is DynamoDB's format for a time to live. */
export function toTtl(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}

/** Returns the DynamoDB time to live of an item whose kind has a fixed lifetime. The lifetime begins at `from`. */
export function computeTtl(kind: { expires?: { after: Lifetime } }, from: Date): number {
  return toTtl(computeExpiry(kind, from));
}
