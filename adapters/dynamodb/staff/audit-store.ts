import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  AuditCursor,
  AuditDetails,
  type AuditLine,
  type AuditStore,
  toAuditCursor,
} from '../../../core/staff/access/audit.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 200;

/**
 * Builds the index keys with which the audit finds an entry about a staff member. Accesses through an officer link have no
 * staff account and get no index keys.
 */
export function toAuditIndexKeys(
  line: Omit<AuditLine, 'actorSub'> & { actorSub: string | undefined },
) {
  return line.actorSub === undefined
    ? {}
    : {
        gsi2pk: itemKeys.audit(toLocalDate(line.at)),
        gsi2sk: toAuditCursor({ ...line, actorSub: line.actorSub }),
      };
}

const buildItemKey = ({ at, of, kind, actorSub, about, version = 0 }: AuditLine) => {
  switch (of) {
    case 'access':
      return itemKeys.access(about, `${at.toISOString()}#${kind}#${actorSub}`);
    case 'act':
      return itemKeys.event(about, version);
    case 'directory':
      return itemKeys.directoryChange(Number(about));
    case 'phone':
      return itemKeys.phoneChange(Number(about));
    case 'provider':
      return itemKeys.providerChange(about, version);
    case 'webhook':
      return itemKeys.webhookChange(about, version);
    case 'member':
      return itemKeys.memberChange(about, `${at.toISOString()}#${kind}`);
    case 'list':
      return itemKeys.listing(`${at.toISOString()}#${kind}#${actorSub}`);
    case 'chat':
      return itemKeys.chatAccess(`${at.toISOString()}#${kind}#${actorSub}#${about}`);
    case 'audit':
      return itemKeys.auditSearch(`${at.toISOString()}#${actorSub}`);
  }
};

const AuditIndexItem = z.object({ gsi2sk: AuditCursor }).transform(({ gsi2sk }) => gsi2sk);

/** Creates the store that reads audit entries about staff members from a sparse index with one partition per local day. */
export function createAuditStore({ client, name: TableName }: TicketTable): AuditStore {
  return {
    async queryDay(day, before) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :day AND gsi2sk < :before',
          ExpressionAttributeValues: { ':day': itemKeys.audit(day), ':before': before ?? '~' },
          ScanIndexForward: false,
          Limit: pageSize,
        }),
      );
      return { cursors: Items.map((item) => AuditIndexItem.parse(item)), isAll: !LastEvaluatedKey };
    },
    async details(line) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: buildItemKey(line) }));
      return Item && AuditDetails.parse(Item);
    },
    async noteSearch({ at, by, query }) {
      await client.send(
        new PutCommand({
          TableName,
          Item: {
            ...itemKinds.auditSearch.typedKey(`${at.toISOString()}#${by.sub}`),
            at: at.toISOString(),
            by,
            text: query,
            ...toAuditIndexKeys({
              at,
              of: 'audit',
              kind: 'searched',
              actorSub: by.sub,
              about: '-',
            }),
          },
        }),
      );
    },
  };
}
