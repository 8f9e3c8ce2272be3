import * as z from 'zod';
import type { IndexList, ItemKind, WriteOperation } from '../../../core/table/define-item.ts';
import { indexLists } from '../../../core/table/item-kinds.ts';
import { countMatchedCharacters } from '../../../core/table/key-pattern.ts';
import { findItemKind } from '../../../core/table/table-access.ts';

const Key = z.looseObject({ pk: z.string(), sk: z.string() });
const Put = z.object({ Item: Key });
const Keyed = z.object({ Key });
const Transaction = z.object({
  TransactItems: z.array(z.object({ Put, Update: Keyed, Delete: Keyed }).partial()),
});
const Query = z.object({
  IndexName: z.string().optional(),
  ExpressionAttributeValues: z.record(z.string(), z.unknown()).default({}),
});

type Write = { operation: WriteOperation; item: z.infer<typeof Key> };

/** Access that no declaration allows, with the name of the kind of item or list. The name is empty if it is unknown. */
export type TableViolation = { declaration: string; text: string };

/** Returns the writes of a DynamoDB command, also those of a transaction. */
function listWrites(command: string, input: unknown): Write[] {
  switch (command) {
    case 'PutCommand':
      return [{ operation: 'put', item: Put.parse(input).Item }];
    case 'UpdateCommand':
      return [{ operation: 'update', item: Keyed.parse(input).Key }];
    case 'DeleteCommand':
      return [{ operation: 'delete', item: Keyed.parse(input).Key }];
    case 'TransactWriteCommand':
      return Transaction.parse(input).TransactItems.flatMap((step) => [
        ...(step.Put ? listWrites('PutCommand', step.Put) : []),
        ...(step.Update ? listWrites('UpdateCommand', step.Update) : []),
        ...(step.Delete ? listWrites('DeleteCommand', step.Delete) : []),
      ]);
    default:
      return [];
  }
}

const lists: readonly [string, IndexList][] = Object.entries(indexLists);

/** Returns the name and the declaration of the list with the index partition. The most specific pattern wins. */
const findList = (index: string, partition: string) =>
  lists
    .filter(([, list]) => list.index === index)
    .map(([name, list]) => ({
      ...{ name, list },
      matched: countMatchedCharacters(list.partition, partition),
    }))
    .filter(({ matched }) => matched >= 0)
    .toSorted((a, b) => b.matched - a.matched)[0];

function listDeviations(
  { type, expires, lists: allowed }: ItemKind,
  item: Write['item'],
): string[] {
  const hasTtl = item['ttl'] !== undefined;
  const foreign = [1, 2, 3, 4, 5, 6].flatMap((number) => {
    const partition = z.string().optional().parse(item[`gsi${number}pk`]);
    if (partition === undefined) return [];
    const found = findList(`gsi${number}`, partition);
    return found && allowed?.includes(found.list) ? [] : [partition];
  });
  return [
    ...(item['type'] === type ? [] : [`must have the type ${type}, not ${item['type']}`]),
    ...(hasTtl && !expires ? ['must have no time to live'] : []),
    ...(!hasTtl && expires && !expires.isOptional ? ['needs a time to live'] : []),
    ...foreign.map((partition) => `may not be in the list ${partition}`),
  ];
}

/** Returns how the items that a command puts deviate from the declarations of their kinds. */
export function findItemViolations(command: string, input: unknown): TableViolation[] {
  return listWrites(command, input).flatMap(({ operation, item }) => {
    const found = findItemKind(item);
    if (!found) {
      return [{ declaration: '', text: `no kind of item has the key ${item.pk}, ${item.sk}` }];
    }
    if (operation !== 'put') return [];
    const { name: declaration, kind } = found;
    return listDeviations(kind, item).map((text) => ({
      ...{ declaration, text: `item of the kind ${declaration} ${text}` },
    }));
  });
}

function findWriteViolations(functionId: string, { operation, item }: Write): TableViolation[] {
  const { name: declaration, kind } = findItemKind(item) ?? { name: '', kind: undefined };
  return kind?.[operation]?.includes(functionId)
    ? []
    : [
        {
          declaration,
          text: `${functionId} may not ${operation} items of the kind ${declaration}`,
        },
      ];
}

function findQueryViolations(functionId: string, input: unknown): TableViolation[] {
  const { IndexName, ExpressionAttributeValues } = Query.parse(input);
  if (IndexName === undefined) return [];
  const queried = Object.values(ExpressionAttributeValues).flatMap((value) => {
    const found = typeof value === 'string' ? findList(IndexName, value) : undefined;
    return found ? [found] : [];
  });
  if (queried.length === 0) return [{ declaration: '', text: `unknown list in ${IndexName}` }];
  return queried
    .filter(({ list }) => !list.readBy.includes(functionId))
    .map(({ name }) => ({
      declaration: name,
      text: `${functionId} may not query the list ${name}`,
    }));
}

/** Returns what a command of a Lambda function does although no declaration in `core/table` allows it. */
export function findAccessViolations(
  functionId: string,
  command: string,
  input: unknown,
): TableViolation[] {
  switch (command) {
    case 'QueryCommand':
      return findQueryViolations(functionId, input);
    case 'BatchWriteCommand':
      return [{ declaration: '', text: `${functionId} may not use BatchWriteItem` }];
    default:
      return listWrites(command, input).flatMap((write) => findWriteViolations(functionId, write));
  }
}
