import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { WeeklyMail, type WeeklyMailStore } from '../../../core/messages/reminders/weekly-mail.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

/** Maximum weekly e-mails that one read returns: about eight weeks for three units. */
const maxListed = 24;

/**
 * Creates the store of weekly e-mails, one item per unit and week: of those to the leadership, or of those about articles to
 * review. A conditional claim with a lease ensures that each e-mail is sent only once.
 */
export function createWeeklyMailStore(
  { client, name: TableName }: TicketTable,
  kind: 'weeklyMail' | 'articleReviewMail' = 'weeklyMail',
): WeeklyMailStore {
  const keyOf = itemKeys[kind];
  return {
    claim: ({ week, unit }, at, leasedUntil) =>
      tryConditionalWrite(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(week, unit),
            UpdateExpression:
              'SET #type = :type, #week = :week, #unit = :unit, #status = :sending, #at = :at, leasedUntil = :until ADD attempts :one',
            ConditionExpression:
              'attribute_not_exists(#status) OR #status = :failed OR (#status = :sending AND leasedUntil <= :at)',
            ExpressionAttributeNames: {
              ...{ '#type': 'type', '#week': 'week', '#unit': 'unit' },
              ...{ '#status': 'status', '#at': 'at' },
            },
            ExpressionAttributeValues: {
              ...{ ':type': itemKinds[kind].type, ':week': week, ':unit': unit, ':one': 1 },
              ...{ ':sending': 'sending', ':failed': 'failed' },
              ...{ ':at': at.toISOString(), ':until': leasedUntil.toISOString() },
            },
          }),
        ),
      ),
    async settle({ week, unit }, { status, at, provider, subject, text }) {
      const set = { status, at: at.toISOString(), provider, subject, text };
      const known = Object.entries(set).filter(([, value]) => value !== undefined);
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keyOf(week, unit),
          UpdateExpression: `SET ${known.map(([name]) => `#${name} = :${name}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(known.map(([name]) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(
            known.map(([name, value]) => [`:${name}`, value]),
          ),
        }),
      );
    },
    async latest() {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keyOf('', '').pk },
          ScanIndexForward: false,
          Limit: maxListed,
        }),
      );
      return Items.map((item) => WeeklyMail.parse(item));
    },
  };
}
