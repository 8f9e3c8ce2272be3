import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { IndexList, ItemKind } from '../../../core/table/define-item.ts';
import { indexLists, itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { fillPattern, toPrefixPattern } from '../../../core/table/key-pattern.ts';
import { findItemKind, getTableAccess } from '../../../core/table/table-access.ts';

const kinds: [string, ItemKind][] = Object.entries(itemKinds);
const lists: [string, IndexList][] = Object.entries(indexLists);

function* exampleValues() {
  for (let value = 1; ; value += 1) yield value;
}

test.each(kinds)('a key of the kind %s belongs to no other kind', (name, { pk, sk }) => {
  const values = exampleValues();
  const key = { pk: fillPattern(pk, values), sk: fillPattern(sk, values) };
  expect(findItemKind(key)?.name).toBe(name);
});

test('a key of no declared kind is not recognized', () => {
  expect(findItemKind({ pk: 'T#0123456789', sk: 'unknown' })).toBeUndefined();
  expect(findItemKind({ pk: 'M#unknown', sk: 'A' })).toBeUndefined();
});

test('no two files declare a kind or list with the same name', async () => {
  const files = globSync('core/table/{*-items,shared-lists}.ts');
  const modules = await Promise.all(files.map((file) => import(resolve(file))));
  const declarations = modules.flatMap((module) => Object.entries(module));
  const namesOf = (ending: string) =>
    declarations.flatMap(([name, declared]) =>
      name.endsWith(ending) ? Object.keys(Object(declared)) : [],
    );
  expect(namesOf('Items').toSorted()).toEqual(Object.keys(itemKinds).toSorted());
  expect(namesOf('Lists').toSorted()).toEqual(Object.keys(indexLists).toSorted());
});

test('item kinds except counters have different stored types, and index lists have different partitions', () => {
  const types = kinds.flatMap(([name, { type }]) => (name === 'callCounter' ? [] : (type ?? [])));
  expect(new Set(types).size).toBe(types.length);
  const partitions = lists.map(([, { index, partition }]) => `${index} ${partition}`);
  expect(new Set(partitions).size).toBe(partitions.length);
});

test('a key builder fills the declared patterns and pads version numbers', () => {
  expect(itemKeys.event('0123456789', 7)).toEqual({ pk: 'T#0123456789', sk: 'E#000007' });
  expect(itemKeys.roleReminder('SO_YT', 'duty', '2021-12-03')).toEqual({
    pk: 'G#reminders#SO_YT/duty',
    sk: '2021-12-03',
  });
  expect(itemKeys.late('resolve', 80)).toBe('L#resolve#80');
});

test('a function may write only the partitions of its kinds, and a prefix covers longer ones', () => {
  expect(getTableAccess('IndexTickets')).toEqual({
    writes: [
      { operations: ['put', 'update'], partitions: ['W#*', 'Y#*', 'F#*'] },
      { operations: ['delete'], partitions: ['W#*', 'Y#*'] },
    ],
    indexes: [],
  });
  const [chat] = getTableAccess('Chat').writes;
  expect(chat?.partitions).toContain('Z#*');
  expect(chat?.partitions).not.toContain('Z#operator#*');
  expect(getTableAccess('Unknown')).toEqual({ writes: [], indexes: [] });
});

test('items that functions may delete share their partitions with no other items', () => {
  const deleting = kinds.filter(([, kind]) => kind.delete);
  expect(deleting.length).toBeGreaterThan(0);
  for (const [name, kind] of deleting) {
    const deletable = [kind, ...(kind.deletedWith ?? [])].map(({ pk }) => toPrefixPattern(pk));
    const endangered = kinds.filter(
      ([, other]) =>
        other.delete === undefined &&
        !kind.deletedWith?.some(({ pk }) => pk === other.pk) &&
        deletable.some((prefix) => other.pk.startsWith(prefix.replace('*', ''))),
    );
    expect(
      endangered.map(([other]) => other),
      name,
    ).toEqual([]);
  }
});
