import { GetCommand, PutCommand, paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { determineAccessLegalBasis } from '../../../core/privacy/legal-basis.ts';
import { retryOnConflict } from '../../../core/shared/retry-on-conflict.ts';
import {
  type AccessLog,
  AccessLogCursor,
  AccessLogEntry,
  AccessLogWriteError,
} from '../../../core/staff/access/access-log.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { computeTtl, type TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';
import { toAuditIndexKeys } from './audit-store.ts';

const pageSize = 50;
const hourMs = 3_600_000;

/**
 * Returns an identifier of the person who accessed a ticket: the Cognito subject of a staff member, or unit, role and person
 * hash of the officer to whom the officer link was sent.
 */
const getReaderKey = ({ by: { sub, unit, post, person } }: AccessLogEntry): string =>
  sub ?? [unit, post, ...(person ? [person] : [])].join('.');

const buildSortKey = (access: AccessLogEntry): string =>
  `${access.at.toISOString()}#${access.kind}#${getReaderKey(access)}`;

export function toAccessLogItem(access: AccessLogEntry): Record<string, unknown> {
  return {
    ...itemKinds.access.typedKey(access.code, buildSortKey(access)),
    ...z.encode(AccessLogEntry, access),
    basis: determineAccessLegalBasis(access),
    ...toAuditIndexKeys({
      at: access.at,
      of: 'access',
      kind: access.kind,
      actorSub: access.by.sub,
      about: access.code,
    }),
  };
}

const getHourNumber = ({ at }: AccessLogEntry): number => Math.floor(at.getTime() / hourMs);

/** Returns the key of the item that marks an access of one kind by one person to one ticket in one hour. */
const buildHourKey = (access: AccessLogEntry) =>
  itemKeys.accessOfHour(
    access.code,
    `${access.kind}#${getReaderKey(access)}#${getHourNumber(access)}`,
  );

const buildHourItem = (access: AccessLogEntry): Record<string, unknown> => ({
  ...buildHourKey(access),
  type: itemKinds.accessOfHour.type,
  ttl: computeTtl(itemKinds.accessOfHour, new Date(getHourNumber(access) * hourMs)),
});

/**
 * Creates a cache of the access log entries that this process has written in the current hour, so that polling a ticket
 * causes no further writes.
 */
const createHourCache = () => {
  let known = { hour: 0, keys: new Set<string>() };
  const ofHour = (access: AccessLogEntry) => {
    const hour = getHourNumber(access);
    if (known.hour !== hour) known = { hour, keys: new Set() };
    return known.keys;
  };
  const nameOf = (access: AccessLogEntry) => Object.values(buildHourKey(access)).join(' ');
  return {
    has: (access: AccessLogEntry) => ofHour(access).has(nameOf(access)),
    add: (access: AccessLogEntry) => ofHour(access).add(nameOf(access)),
  };
};

const recordOncePerHour = async (table: TicketTable, access: AccessLogEntry): Promise<void> => {
  const { client, name: TableName } = table;
  const put = (Item: Record<string, unknown>) => ({
    Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  const entity = `access log of ticket ${access.code}`;
  await retryOnConflict({ entity, maxAttempts: 3 }, async () => {
    const items = [buildHourItem(access), toAccessLogItem(access)];
    if (await writeTransaction(table, items.map(put))) return 'written';
    const { Item } = await client.send(
      new GetCommand({ TableName, Key: buildHourKey(access), ConsistentRead: true }),
    );
    return Item ? 'known' : 'conflict';
  });
};

const LastKey = z.object({ sk: z.string() });

/**
 * Creates the access log of tickets. Entries are never changed or deleted. Throws `AccessLogWriteError` if an entry cannot
 * be written.
 */
export function createAccessLog(table: TicketTable): AccessLog {
  const { client, name: TableName } = table;
  const known = createHourCache();
  return {
    async note(access) {
      if (known.has(access)) return;
      await recordOncePerHour(table, access).catch((cause: unknown) => {
        throw new AccessLogWriteError(`Ticket ${access.code}`, cause);
      });
      known.add(access);
    },
    async record(access) {
      await client
        .send(new PutCommand({ TableName, Item: toAccessLogItem(access) }))
        .catch((cause: unknown) => {
          throw new AccessLogWriteError(`Ticket ${access.code}`, cause);
        });
    },
    async listPlays(code, from) {
      const [first, last] = [itemKeys.access(code, from.toISOString()), itemKeys.access(code, '~')];
      const pages = paginateQuery(
        { client },
        {
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
          FilterExpression: 'kind = :heard',
          ExpressionAttributeValues: {
            ...{ ':pk': first.pk, ':first': first.sk, ':last': last.sk },
            ':heard': 'heard',
          },
          ConsistentRead: true,
        },
      );
      const plays: AccessLogEntry[] = [];
      for await (const { Items = [] } of pages) {
        plays.push(...Items.map((item) => AccessLogEntry.parse(item)));
      }
      return plays;
    },
    async page(code, after) {
      const [first, last] = [itemKeys.access(code, ''), itemKeys.access(code, '~')];
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
          ExpressionAttributeValues: { ':pk': first.pk, ':first': first.sk, ':last': last.sk },
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: pageSize,
          ExclusiveStartKey: after && itemKeys.access(code, after),
        }),
      );
      const next = LastEvaluatedKey && LastKey.parse(LastEvaluatedKey).sk.slice('A#'.length);
      return {
        accesses: Items.map((item) => AccessLogEntry.parse(item)),
        ...(next && { next: AccessLogCursor.parse(next) }),
      };
    },
  };
}
