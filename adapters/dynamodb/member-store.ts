import { GetCommand, PutCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type MemberStore, StaffMember } from '../../core/staff/member.ts';
import { fold } from '../../core/text/fold.ts';
import { onlyIf } from './only-if.ts';
import { keys, type TicketTable } from './table.ts';

const pageSize = 500;

/** Ten times as many as the province has in all its units. */
const mostListed = 10_000;

const memberItem = (member: StaffMember): Record<string, unknown> => ({
  ...keys.member(member.sub),
  type: 'member',
  ...z.encode(StaffMember, member),
  gsi2pk: keys.members(),
  gsi2sk: `${fold(member.name)}#${member.sub}`,
});

/** Staff by their `sub`. */
export const memberStore = ({ client, name }: TicketTable): MemberStore => ({
  async find(sub) {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: keys.member(sub), ConsistentRead: true }),
    );
    return Item && StaffMember.parse(Item);
  },
  async list() {
    const pages = paginateQuery(
      { client },
      {
        TableName: name,
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :members',
        ExpressionAttributeValues: { ':members': keys.members() },
        Limit: pageSize,
      },
    );
    const found: StaffMember[] = [];
    for await (const { Items = [] } of pages) {
      if (found.length >= mostListed) throw new Error('More members of staff than a list is for');
      found.push(...Items.map((item) => StaffMember.parse(item)));
    }
    return found;
  },
  async put(member) {
    await client.send(new PutCommand({ TableName: name, Item: memberItem(member) }));
  },
  withdraw: (sub, at) =>
    onlyIf(
      client.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.member(sub),
          UpdateExpression: 'SET withdrawnAt = :at',
          ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(withdrawnAt)',
          ExpressionAttributeValues: { ':at': at.toISOString() },
        }),
      ),
    ),
});
