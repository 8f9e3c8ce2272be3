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
  writes: WriteOperation[];
  /** Prefixes of the partition keys that the function may write, such as `T#*`. */
  partitions: string[];
  /** Names of the indexes that the function may query. */
  indexes: string[];
};

/** Returns the permissions that the declarations grant to the Lambda function with the construct id. */
export function getTableAccess(functionId: string): TableAccess {
  const mayWrite = (kind: ItemKind, operation: WriteOperation) =>
    kind[operation]?.includes(functionId) === true;
  const written = kinds.flatMap(([, kind]) =>
    writeOperations.some((operation) => mayWrite(kind, operation)) ? [kind] : [],
  );
  const partitions = [...new Set(written.map(({ pk }) => toPrefixPattern(pk)))];
  return {
    writes: writeOperations.filter((operation) =>
      written.some((kind) => mayWrite(kind, operation)),
    ),
    partitions: partitions.filter((one) => !partitions.some((other) => isCoveredBy(one, other))),
    indexes: [
      ...new Set(
        lists.filter(({ readBy }) => readBy.includes(functionId)).map(({ index }) => index),
      ),
    ].toSorted(),
  };
}

const isCoveredBy = (partition: string, other: string): boolean =>
  partition !== other && other.endsWith('*') && partition.startsWith(other.slice(0, -1));
