type Item = Record<string, unknown>;

type Update = {
  UpdateExpression: string;
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Item;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Builds a DynamoDB update that turns the item `before` into `after` and writes only changed attributes, so that attributes
 * unknown to this version of the code survive. The update fails if the stored item no longer has the values in `holding`.
 */
export function buildItemUpdate(before: Item, after: Item, holding: Item): Update {
  const names = Object.keys({ ...before, ...after }).filter(
    (name) => !isSame(before[name], after[name]),
  );
  const set = names.filter((name) => after[name] !== undefined);
  const removed = names.filter((name) => after[name] === undefined);
  const all = [...new Set([...names, ...Object.keys(holding)])];
  return {
    UpdateExpression: [
      set.length > 0 ? `SET ${set.map((name) => `#${name} = :${name}`).join(', ')}` : '',
      removed.length > 0 ? `REMOVE ${removed.map((name) => `#${name}`).join(', ')}` : '',
    ]
      .join(' ')
      .trim(),
    ConditionExpression: Object.keys(holding)
      .map((name) => `#${name} = :held_${name}`)
      .join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(all.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map((name) => [`:${name}`, after[name]])),
      ...Object.fromEntries(
        Object.entries(holding).map(([name, value]) => [`:held_${name}`, value]),
      ),
    },
  };
}
