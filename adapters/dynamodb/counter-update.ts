import { itemKinds } from '../../core/table/item-kinds.ts';

/** Builds a DynamoDB update expression that adds each amount to the item's counter of the same name. */
export function buildCounterUpdate(amounts: Record<string, number>) {
  const all = Object.entries(amounts);
  return {
    UpdateExpression: `ADD ${all.map((_, at) => `#m${at} :m${at}`).join(', ')} SET #type = :type`,
    ExpressionAttributeNames: {
      '#type': 'type',
      ...Object.fromEntries(all.map(([measure], at) => [`#m${at}`, measure])),
    },
    ExpressionAttributeValues: {
      ':type': itemKinds.ticketCounter.type,
      ...Object.fromEntries(all.map(([, amount], at) => [`:m${at}`, amount])),
    },
  };
}
