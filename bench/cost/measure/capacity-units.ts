import { computeItemBytes, type DynamoDbItem } from './item-size.ts';

/** Properties of a secondary index that determine the write units of the index. */
type IndexRule = { name: string; keys: string[]; projects: 'all' | string[] };
export type TableKeysAndIndexes = { keys: string[]; indexes: IndexRule[] };

/** DynamoDB item before and after a write. `before` is missing for new items, `after` for deleted items. */
export type ItemChange = { before?: DynamoDbItem | undefined; after?: DynamoDbItem | undefined };

export type WriteUnits = { table: number; indexes: Record<string, number> };

const writeUnitBytes = 1024;
const readUnitBytes = 4096;

/**
 * Returns the DynamoDB capacity units for a number of bytes. The minimum is 1, because DynamoDB also bills a request for a
 * missing item.
 */
const unitsFor = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));

const larger = ({ before, after }: ItemChange): number =>
  Math.max(before ? computeItemBytes(before) : 0, after ? computeItemBytes(after) : 0);

/** Returns the entry of a DynamoDB item in an index, or undefined if the item lacks a key attribute of the index. */
const entryIn = (
  { keys, projects }: IndexRule,
  table: TableKeysAndIndexes,
  item: DynamoDbItem | undefined,
) => {
  if (!item || !keys.every((key) => item[key])) return undefined;
  if (projects === 'all') return item;
  const projectedAttributes = new Set([...table.keys, ...keys, ...projects]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => projectedAttributes.has(name)));
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Sorts the elements of DynamoDB maps and sets, so that equal values also compare as equal if their order differs. */
const sorted = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
};

/**
 * Returns the write units that an item change costs in one DynamoDB index. A new, deleted or changed index entry costs one
 * write, a changed index key two (delete and put), an unchanged entry none.
 */
const indexUnits = (index: IndexRule, table: TableKeysAndIndexes, change: ItemChange): number => {
  const before = entryIn(index, table, change.before);
  const after = entryIn(index, table, change.after);
  if (before && after && !index.keys.every((key) => isSame(before[key], after[key]))) {
    return [before, after]
      .map((entry) => unitsFor(computeItemBytes(entry), writeUnitBytes))
      .reduce((sum, units) => sum + units);
  }
  if (isSame(before, after)) return 0;
  return unitsFor(larger({ before, after }), writeUnitBytes);
};

/**
 * Returns the write units of a DynamoDB put, update or delete, from the larger of the items before and after the write. A
 * transaction doubles the units of the table but not those of the indexes.
 */
export function computeWriteUnits(
  table: TableKeysAndIndexes,
  change: ItemChange,
  { isTransaction = false } = {},
): WriteUnits {
  return {
    table: unitsFor(larger(change), writeUnitBytes) * (isTransaction ? 2 : 1),
    indexes: Object.fromEntries(
      table.indexes
        .map((index) => [index.name, indexUnits(index, table, change)] as const)
        .filter(([, units]) => units > 0),
    ),
  };
}

/**
 * Returns the write units of a DynamoDB write whose condition failed, from the larger of the stored and the attempted item.
 * Indexes cost nothing.
 */
export function computeRefusedWriteUnits(
  attempt: ItemChange,
  { isTransaction = false } = {},
): number {
  return unitsFor(larger(attempt), writeUnitBytes) * (isTransaction ? 2 : 1);
}

export function sumWriteUnits({ table, indexes }: WriteUnits): number {
  return Object.values(indexes).reduce((sum, units) => sum + units, table);
}

export type ReadConsistency = 'consistent' | 'eventual' | 'transaction';

const perReading: Record<ReadConsistency, number> = {
  eventual: 0.5,
  consistent: 1,
  transaction: 2,
};

/**
 * Returns the read units of a DynamoDB get or query. A query also costs units for items that a filter removes from its
 * result.
 */
export function computeReadUnits(items: readonly DynamoDbItem[], reading: ReadConsistency): number {
  return (
    unitsFor(
      items.reduce((sum, item) => sum + computeItemBytes(item), 0),
      readUnitBytes,
    ) * perReading[reading]
  );
}
