import { type Item, itemBytes } from './item-size.ts';

/** An index as far as it costs. */
type IndexRule = { name: string; keys: string[]; projects: 'all' | string[] };
export type TableRules = { keys: string[]; indexes: IndexRule[] };

/** What a write made of an item: it wasn't there before, or isn't afterwards, or both. */
export type ItemChange = { before?: Item | undefined; after?: Item | undefined };

export type WriteUnits = { table: number; indexes: Record<string, number> };

const writeUnitBytes = 1024;
const readUnitBytes = 4096;

/** Even where nothing was there, DynamoDB has looked. */
const unitsFor = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));

const larger = ({ before, after }: ItemChange): number =>
  Math.max(before ? itemBytes(before) : 0, after ? itemBytes(after) : 0);

/** The item's entry in an index; it has one only with all of the index's keys. */
const entryIn = ({ keys, projects }: IndexRule, table: TableRules, item: Item | undefined) => {
  if (!item || !keys.every((key) => item[key])) return undefined;
  if (projects === 'all') return item;
  const kept = new Set([...table.keys, ...keys, ...projects]);
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)));
};

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Maps and sets have no order. */
const sorted = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
};

/**
 * A new entry, one gone and one whose other attributes differ are one write; another key is two, for the old entry goes and
 * a new one comes; an entry that stays as it is costs nothing.
 */
const indexUnits = (index: IndexRule, table: TableRules, change: ItemChange): number => {
  const before = entryIn(index, table, change.before);
  const after = entryIn(index, table, change.after);
  if (before && after && !index.keys.every((key) => isSame(before[key], after[key]))) {
    return [before, after]
      .map((entry) => unitsFor(itemBytes(entry), writeUnitBytes))
      .reduce((sum, units) => sum + units);
  }
  if (isSame(before, after)) return 0;
  return unitsFor(larger({ before, after }), writeUnitBytes);
};

/**
 * Of a put, an update or a delete. The larger of the item before and after counts; a transaction counts the table's own
 * units twice, and those of the indexes, which follow later and on their own, once.
 */
export const writeUnits = (
  table: TableRules,
  change: ItemChange,
  { isTransaction = false } = {},
): WriteUnits => ({
  table: unitsFor(larger(change), writeUnitBytes) * (isTransaction ? 2 : 1),
  indexes: Object.fromEntries(
    table.indexes
      .map((index) => [index.name, indexUnits(index, table, change)] as const)
      .filter(([, units]) => units > 0),
  ),
});

/** A condition that did not hold costs what there is, or what was to be there if that is more; the indexes nothing. */
export const refusedWriteUnits = (attempt: ItemChange, { isTransaction = false } = {}): number =>
  unitsFor(larger(attempt), writeUnitBytes) * (isTransaction ? 2 : 1);

export const totalOf = ({ table, indexes }: WriteUnits): number =>
  Object.values(indexes).reduce((sum, units) => sum + units, table);

export type Reading = 'consistent' | 'eventual' | 'transaction';

const perReading: Record<Reading, number> = { eventual: 0.5, consistent: 1, transaction: 2 };

/** Of a get, or of a query over all that it looked at, whatever its filter or projection left out. */
export const readUnits = (items: readonly Item[], reading: Reading): number =>
  unitsFor(
    items.reduce((sum, item) => sum + itemBytes(item), 0),
    readUnitBytes,
  ) * perReading[reading];
