import { createHash } from 'node:crypto';
import { DeleteCommand, paginateQuery, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { streamTableLines } from '../../../bin/table-lines.ts';

const ItemKey = z.object({ pk: z.string(), sk: z.string() });

/** Snapshot of a table: number and hash of items, and hashes of index queries. */
export type TableSnapshot = { items: number; hash: string; indexes: Map<string, string> };

const hashOf = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.toSorted().join('\n')).digest('hex');

const inOrder = (line: string): string => {
  const sorted = (_: string, value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(z.unknown().parse(JSON.parse(line)), sorted);
};

const indexNames = ['gsi1', 'gsi2', 'gsi3', 'gsi4', 'gsi5', 'gsi6'] as const;

const partitionsIn = async (table: TicketTable, index: string): Promise<Set<string>> => {
  const found = new Set<string>();
  for await (const { Items = [] } of paginateScan(
    { client: table.client },
    { TableName: table.name },
  )) {
    for (const item of Items) {
      const place = z.string().safeParse(item[`${index}pk`]);
      if (place.success) found.add(place.data);
    }
  }
  return found;
};

/** Queries an index partition and returns its keys in order. */
const answerOf = async (table: TicketTable, index: string, place: string): Promise<string> => {
  const keys: string[] = [];
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      IndexName: index,
      KeyConditionExpression: `${index}pk = :place`,
      ExpressionAttributeValues: { ':place': place },
    },
  );
  for await (const { Items = [] } of pages) {
    keys.push(...Items.map((item) => `${ItemKey.parse(item).pk} ${ItemKey.parse(item).sk}`));
  }
  return hashOf(keys);
};

export async function takeTableSnapshot(table: TicketTable): Promise<TableSnapshot> {
  const lines: string[] = [];
  for await (const line of streamTableLines(table)) lines.push(inOrder(line));
  const indexes = new Map<string, string>();
  for (const index of indexNames) {
    for (const place of await partitionsIn(table, index)) {
      indexes.set(`${index} ${place}`, await answerOf(table, index, place));
    }
  }
  return { items: lines.length, hash: hashOf(lines), indexes };
}

/** Returns the differences between two tables; empty if they are equal. */
export function compareTableSnapshots(before: TableSnapshot, after: TableSnapshot): string[] {
  return [
    ...(before.items === after.items ? [] : [`${before.items} items became ${after.items}`]),
    ...(before.hash === after.hash ? [] : ['some item is not as it was']),
    ...[...before.indexes].flatMap(([place, answer]) =>
      after.indexes.get(place) === answer ? [] : [`${place} answers otherwise`],
    ),
  ];
}

export async function emptyTable(table: TicketTable): Promise<void> {
  for await (const { Items = [] } of paginateScan(
    { client: table.client },
    { TableName: table.name, ProjectionExpression: 'pk, sk' },
  )) {
    for (const Key of Items) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
    }
  }
}
