import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { IndexList, ItemKind } from '../core/table/define-item.ts';
import { indexLists, itemKinds } from '../core/table/item-kinds.ts';
import { formatMarkdownTable, replaceMarkedTable } from './cost/markdown.ts';

const page = resolve(import.meta.dirname, '../docs/data-model.md');

const formatCode = (text: string): string => `\`${text}\``;

const formatItemRow = (kind: ItemKind): string[] => {
  const lifetime = kind.expires?.after ?? (kind.delete ? 'until deleted' : undefined);
  return [
    ...[kind.pk, kind.sk].map(formatCode),
    lifetime === undefined ? kind.about : `${kind.about} [${lifetime}]`,
  ];
};

const formatListRow = ({ index, partition, sort, lists }: IndexList): string[] => [
  `${index} ${formatCode(partition)}`,
  sort,
  lists,
];

/** Returns the page about the data model, with its tables from the declarations in `core/table`. */
export function renderDataModelPage(): string {
  const kinds: readonly ItemKind[] = Object.values(itemKinds);
  const lists = Object.values(indexLists).toSorted((a, b) => a.index.localeCompare(b.index));
  const items = formatMarkdownTable(
    ['partition key', 'sort key', 'item [lifetime]'],
    kinds.map(formatItemRow),
  );
  const indexes = formatMarkdownTable(
    ['index, partition', 'sort', 'lists'],
    lists.map(formatListRow),
  );
  return [['items', items] as const, ['indexes', indexes] as const].reduce(
    (text, [name, table]) => replaceMarkedTable(text, name, table, 'table'),
    readFileSync(page, 'utf8'),
  );
}
