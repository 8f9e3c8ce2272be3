import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  AuditDetails,
  type AuditLine,
  AuditPlace,
  type AuditStore,
  auditPlace,
} from '../../core/staff/audit.ts';
import { localDate } from '../../core/time/local-date.ts';
import { keys, type TicketTable } from './table.ts';

const pageSize = 200;

/** Builds the index keys of a staff member's audit entry; accesses by officer link have no account and are not indexed. */
export const auditIndex = (line: Omit<AuditLine, 'who'> & { who: string | undefined }) =>
  line.who === undefined
    ? {}
    : {
        gsi2pk: keys.audit(localDate(line.at)),
        gsi2sk: auditPlace({ ...line, who: line.who }),
      };

const keyOf = ({ at, of, kind, who, about, version = 0 }: AuditLine) => {
  switch (of) {
    case 'access':
      return keys.access(about, `${at.toISOString()}#${kind}#${who}`);
    case 'act':
      return keys.event(about, version);
    case 'directory':
      return keys.directoryChange(Number(about));
    case 'phone':
      return keys.phoneChange(Number(about));
    case 'provider':
      return keys.providerChange(about, version);
    case 'webhook':
      return keys.webhookChange(about, version);
    case 'member':
      return keys.memberChange(about, `${at.toISOString()}#${kind}`);
    case 'list':
      return keys.listing(`${at.toISOString()}#${kind}#${who}`);
    case 'audit':
      return keys.auditSearch(`${at.toISOString()}#${who}`);
  }
};

const Listed = z.object({ gsi2sk: AuditPlace }).transform(({ gsi2sk }) => gsi2sk);

/** Creates the store of staff's audit entries by local day. A sparse index contains one partition per day. */
export const auditStore = ({ client, name: TableName }: TicketTable): AuditStore => ({
  async on(day, before) {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :day AND gsi2sk < :before',
        ExpressionAttributeValues: { ':day': keys.audit(day), ':before': before ?? '~' },
        ScanIndexForward: false,
        Limit: pageSize,
      }),
    );
    return { places: Items.map((item) => Listed.parse(item)), isAll: !LastEvaluatedKey };
  },
  async details(line) {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(line) }));
    return Item && AuditDetails.parse(Item);
  },
  async noteSearch({ at, by, asked }) {
    await client.send(
      new PutCommand({
        TableName,
        Item: {
          ...keys.auditSearch(`${at.toISOString()}#${by.sub}`),
          type: 'audit-search',
          at: at.toISOString(),
          by,
          text: asked,
          ...auditIndex({ at, of: 'audit', kind: 'searched', who: by.sub, about: '-' }),
        },
      }),
    );
  },
});
