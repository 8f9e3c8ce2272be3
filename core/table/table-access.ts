import {
  type IndexList,
  type ItemKind,
  type WriteOperation,
  writeOperations,
} from './define-item.ts';
import { indexLists, itemKinds } from './item-kinds.ts';
import { countMatchedCharacters, toPrefixPattern } from './key-pattern.ts';

const kinds: readonly [string, ItemKind][] = Object.entries(itemKinds);
const lists: readonly IndexList[] = Object.values(indexLists);

/** Returns how specific the kind's key patterns are for a key, or -1 if they don't match it. */
function computeSpecificity(kind: ItemKind, { pk, sk }: { pk: string; sk: string }): number {
  const [inPartition, inSort] = [
    countMatchedCharacters(kind.pk, pk),
    countMatchedCharacters(kind.sk, sk),
  ];
  return inPartition < 0 || inSort < 0 ? -1 : inPartition * 100 + inSort;
}

/** Returns the name and the declaration of the kind of item with a key: the match with the most specific patterns. */
export function findItemKind(key: { pk: string; sk: string }) {
  return kinds
    .map(([name, kind]) => ({ name, kind, specificity: computeSpecificity(kind, key) }))
    .filter(({ specificity }) => specificity >= 0)
    .toSorted((a, b) => b.specificity - a.specificity)[0];
}

/** Permissions of a Lambda function for the ticket table, besides reads by primary key. */
export type TableAccess = {
  /** Operations with the prefixes of the partition keys that they may write, such as `T#*`. */
  writes: { operations: WriteOperation[]; partitions: string[] }[];
  /** Names of the indexes that the function may query. */
  indexes: string[];
};

const isCoveredBy = (partition: string, other: string): boolean =>
  partition !== other && other.endsWith('*') && partition.startsWith(other.slice(0, -1));

function listPartitions(written: readonly { pk: string }[]): string[] {
  const partitions = [...new Set(written.map(({ pk }) => toPrefixPattern(pk)))];
  return partitions.filter((one) => !partitions.some((other) => isCoveredBy(one, other)));
}

/**
 * Returns the permissions that the declarations grant to the Lambda function with the construct id. An operation in a
 * transaction may need the partitions of all items of the transaction, because AWS does not document whether IAM evaluates
 * the steps separately.
 */
export function getTableAccess(functionId: string): TableAccess {
  const listWritten = (...operations: WriteOperation[]): ItemKind[] =>
    kinds.flatMap(([, kind]) =>
      operations.some((operation) => kind[operation]?.includes(functionId)) ? [kind] : [],
    );
  const deleted = listWritten('delete');
  const changing = (['put', 'update'] as const).filter(
    (operation) => listWritten(operation).length > 0,
  );
  const writes: TableAccess['writes'] = [
    { operations: changing, partitions: listPartitions(listWritten(...writeOperations)) },
    {
      operations: deleted.length > 0 ? ['delete'] : [],
      partitions: listPartitions(deleted.flatMap((kind) => [kind, ...(kind.deletedWith ?? [])])),
    },
  ];
  const queried = lists.filter(({ readBy }) => readBy.includes(functionId));
  return {
    writes: writes.filter(({ operations }) => operations.length > 0),
    indexes: [...new Set(queried.map(({ index }) => index))].toSorted(),
  };
}
