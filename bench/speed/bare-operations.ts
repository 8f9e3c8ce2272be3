import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import type { UnitRef } from '../../core/directory/model/organization/unit.ts';
import { itemKeys } from '../../core/table/item-kinds.ts';
import type { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import type { BenchmarkOperation } from './measure-variants.ts';

/** Returns an operation that only queries the first tickets of a unit's queue. */
export function queryBareQueue(
  { client, name }: TicketTable,
  unit: UnitRef,
  limit: number,
): BenchmarkOperation {
  return () =>
    client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :queue',
        ExpressionAttributeValues: { ':queue': itemKeys.unitQueue(unit) },
        Limit: limit,
      }),
    );
}

const countAccess = ({ client, name }: TicketTable, bucket: string) =>
  client.send(
    new UpdateCommand({
      TableName: name,
      Key: itemKeys.limitCounter(bucket, 'bench'),
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1 },
    }),
  );

const readTicket = ({ client, name }: TicketTable, code: TicketCode) =>
  client.send(new GetCommand({ TableName: name, Key: itemKeys.ticket(code) }));

/** Returns an operation that only reads a ticket and its events and counts the access, as the citizen's page must. */
export function readBareTicketPage(table: TicketTable, code: TicketCode): BenchmarkOperation {
  return async () => {
    await readTicket(table, code);
    await countAccess(table, code);
    await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :ticket AND sk BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':ticket': itemKeys.ticket(code).pk,
          ':first': 'A',
          ':last': 'E~',
        },
      }),
    );
  };
}

/** Returns an operation that only reads an officer link and its ticket and counts the access, as the officer's page must. */
export function readBareOfficerPage(
  table: TicketTable,
  link: { hash: string; code: TicketCode },
): BenchmarkOperation {
  return async () => {
    const Key = itemKeys.officerLink(link.hash);
    await table.client.send(new GetCommand({ TableName: table.name, Key }));
    await readTicket(table, link.code);
    await countAccess(table, link.hash);
  };
}
