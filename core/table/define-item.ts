import { fillPattern, type PatternValues } from './key-pattern.ts';

type ListDeclaration<Partition extends string> = {
  index: `gsi${1 | 2 | 3 | 4 | 5 | 6}`;
  /** Pattern of the index partition key. */
  partition: Partition;
  /** Meaning of the index sort key. */
  sort: string;
  /** Items in the list, for `docs/data-model.md`. */
  lists: string;
  /** Construct ids of the Lambda functions that may query the index. */
  readBy: readonly string[];
};

/** List of items in an index of the table. An item is in the list while it has the list's index partition key. */
export type IndexList = ListDeclaration<string>;

/** Declares a list in an index. `key` builds its index partition key. */
export function defineList<const Partition extends string>(list: ListDeclaration<Partition>) {
  return {
    ...list,
    key: (...values: PatternValues<Partition>): string =>
      fillPattern(list.partition, values[Symbol.iterator]()),
  };
}

/** Time to live of items. DynamoDB deletes them later without any function's permission. */
type Expiry<After extends string> = {
  /** Lifetime, such as `10 minutes`. A description if the time to live depends on the item. */
  after: After;
  /** True if some items of the kind are permanent. */
  isOptional?: true;
};

export const writeOperations = ['put', 'update', 'delete'] as const;
export type WriteOperation = (typeof writeOperations)[number];

type ItemDeclaration<Partition extends string, Sort extends string, After extends string> = {
  /** Value of the attribute `type`. Undefined if the items have no such attribute. */
  type?: string;
  /** Pattern of the partition key. Its part before the first placeholder is the prefix to which IAM limits writes. */
  pk: Partition;
  /** Pattern of the sort key. */
  sk: Sort;
  /** Description in `docs/data-model.md`. */
  about: string;
  /** Undefined if the items are permanent. */
  expires?: Expiry<After>;
  /** Lists that contain items of the kind. */
  lists?: readonly IndexList[];
  /** Kinds of items that are written in the same transactions as deletions of this kind. */
  deletedWith?: readonly { pk: string }[];
} & {
  /** Construct ids of the Lambda functions that may write items of the kind, by operation. */
  [Operation in WriteOperation]?: readonly string[];
};

/** Kind of item in the ticket table. */
export type ItemKind = ItemDeclaration<string, string, string>;

/**
 * Declares a kind of item. `key` builds the primary key of an item. `typedKey` builds the primary key and the type of a new
 * item.
 */
export function defineItem<
  const Partition extends string,
  const Sort extends string,
  const After extends string = string,
>(kind: ItemDeclaration<Partition, Sort, After>) {
  type Values = PatternValues<`${Partition} ${Sort}`>;
  const key = (...values: Values): { pk: string; sk: string } => {
    const next = values[Symbol.iterator]();
    return { pk: fillPattern(kind.pk, next), sk: fillPattern(kind.sk, next) };
  };
  return {
    ...kind,
    key,
    typedKey: (...values: Values): { pk: string; sk: string; type: string | undefined } => ({
      ...key(...values),
      type: kind.type,
    }),
  };
}
