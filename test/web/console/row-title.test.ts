import { expect, test } from 'vitest';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import {
  directoryTableNames,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../core/directory/model/tables.ts';
import { directoryValueLabels } from '../../../i18n/console-administration.ts';
import { describeRow } from '../../../web/console/screens/administration/tables/describe-row.ts';
import { findKnownCode } from '../../../web/console/screens/administration/tables/row-labels.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';
import { findCodeNames } from '../find-code-names.ts';

const { units, services, topics, topicGroups, areas } = testDirectory;
const names = new Map([
  ...[...units, ...services, ...topics, ...topicGroups].map(
    ({ code, name }) => [code, name] as const,
  ),
  ...areas.map(({ code, fullName }) => [code, fullName] as const),
]);

const days = [launchDay, toLocalInstant('2026-12-01T09:00')];
const findUnitName = (code: string): string | undefined =>
  days.flatMap((day) => findUnitInForce(testDirectory, code, day)?.name ?? [])[0];

const describe = (row: Parameters<typeof describeRow>[0]) =>
  describeRow(row, {
    lang: 'vi',
    names: {},
    codeName: (_, code) => names.get(code) ?? findUnitName(code),
    valueLabels: directoryValueLabels.vi,
  });

test.each(directoryTableNames)('no row of the table %s has a code or key as its title', (table) => {
  const faults = getDirectoryTableRows(testDirectory, table).flatMap((row) => {
    const { title } = describe(row);
    const [key] = toDirectoryRowKey(table, row).split('@');
    return title === key || title === String(row['id']) || findCodeNames(title).length > 0
      ? [title]
      : [];
  });
  expect(faults).toEqual([]);
});

test.each(directoryTableNames)('no row of the table %s shows a code in its context', (table) => {
  const contexts = getDirectoryTableRows(testDirectory, table).map((row) => describe(row).context);
  expect(contexts.flatMap(findCodeNames)).toEqual([]);
});

test('a row shows its code beside the title, but never the number or key of a row without code', () => {
  const [unit] = getDirectoryTableRows(testDirectory, 'units');
  const [rule] = getDirectoryTableRows(testDirectory, 'areaRules');
  expect(unit && findKnownCode(unit)).toBe(units[0]?.code);
  expect(rule && findKnownCode(rule)).toBeUndefined();
});

test('the first chain of superiors is titled by the level of the lead unit', () => {
  const [chain] = getDirectoryTableRows(testDirectory, 'chains');
  expect(chain && describe(chain).title).toBe('Đơn vị chủ trì cấp xã');
});
