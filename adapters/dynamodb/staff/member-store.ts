import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  getCurrentMembership,
  type MemberChange,
  type MemberStore,
  StaffMember,
} from '../../../core/staff/members/member.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { foldDiacritics } from '../../../core/text/fold.ts';
import type { TicketTable } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';
import { toAuditIndexKeys } from './audit-store.ts';

const pageSize = 500;

/** Maximum number of staff members that one read returns, ten times as many as the province has. */
const maxListed = 10_000;

const toMemberItem = (member: StaffMember): Record<string, unknown> => ({
  ...itemKinds.member.typedKey(member.sub),
  ...z.encode(StaffMember, member),
  gsi2pk: itemKeys.members(),
  gsi2sk: `${foldDiacritics(member.name)}#${member.sub}`,
});

/**
 * Builds the optimistic locking condition that the staff member's role, unit, name and withdrawal are unchanged since the
 * read.
 */
const buildUnchangedMemberCondition = (before: StaffMember | undefined) => {
  if (!before) return { ConditionExpression: 'attribute_not_exists(pk)' };
  const { role, unit, name, withdrawnAt } = z.encode(StaffMember, before);
  const is = (path: string, value: string | undefined, at: string) =>
    value === undefined ? `attribute_not_exists(${path})` : `${path} = ${at}`;
  return {
    ConditionExpression: [
      '#role = :role AND #name = :name',
      is('#unit', unit, ':unit'),
      is('withdrawnAt', withdrawnAt, ':withdrawnAt'),
    ].join(' AND '),
    ExpressionAttributeNames: { '#role': 'role', '#name': 'name', '#unit': 'unit' },
    ExpressionAttributeValues: {
      ...{ ':role': role, ':name': name },
      ...(unit !== undefined && { ':unit': unit }),
      ...(withdrawnAt !== undefined && { ':withdrawnAt': withdrawnAt }),
    },
  };
};

const toMemberChangeItem = ({
  kind,
  at,
  by,
  before,
  after,
}: MemberChange): Record<string, unknown> => ({
  ...itemKinds.memberChange.typedKey(after.sub, `${at.toISOString()}#${kind}`),
  ...{ kind, at: at.toISOString(), by, about: after.sub },
  ...{ before: getCurrentMembership(before), after: getCurrentMembership(after) },
  ...toAuditIndexKeys({ at, of: 'member', kind, actorSub: by.sub, about: after.sub }),
});

const buildMemberWrites = (change: MemberChange, TableName: string) => [
  {
    Put: {
      TableName,
      Item: toMemberItem(change.after),
      ...buildUnchangedMemberCondition(change.before),
    },
  },
  {
    Put: {
      TableName,
      Item: toMemberChangeItem(change),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
];

/**
 * Creates the store of staff members, keyed by Cognito subject (`sub`). Each change is written in one transaction with a
 * history entry.
 */
export function createStaffMemberStore(table: TicketTable): MemberStore {
  return {
    async find(sub) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: itemKeys.member(sub), ConsistentRead: true }),
      );
      return Item && StaffMember.parse(Item);
    },
    async list() {
      const pages = paginateQuery(
        { client: table.client },
        {
          TableName: table.name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :members',
          ExpressionAttributeValues: { ':members': itemKeys.members() },
          Limit: pageSize,
        },
      );
      const found: StaffMember[] = [];
      for await (const { Items = [] } of pages) {
        if (found.length >= maxListed)
          throw new Error(`Cannot list staff: more than ${maxListed} members`);
        found.push(...Items.map((item) => StaffMember.parse(item)));
      }
      return found;
    },
    put: (change) => writeTransaction(table, buildMemberWrites(change, table.name)),
  };
}
