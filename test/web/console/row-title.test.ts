import { expect, test } from 'vitest';
import {
  directoryTableNames,
  getDirectoryTableRows,
} from '../../../core/directory/model/tables.ts';
import { directoryValueLabels } from '../../../i18n/console-administration.ts';
import { getDirectoryValueLabel } from '../../../web/console/screens/administration/directory-value-label.ts';
import { describeRowTitle } from '../../../web/console/screens/administration/tables/row-labels.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { findCodeNames } from '../find-code-names.ts';

test.each(directoryTableNames)('no row of the table %s has a code as its title', (table) => {
  const titles = getDirectoryTableRows(testDirectory, table).map((row) => {
    const labelOf = (field: string): string | undefined => {
      const value = row[field];
      if (typeof value !== 'string') return undefined;
      const unit = testDirectory.units.find(({ code }) => code === value)?.name;
      return unit ?? getDirectoryValueLabel(directoryValueLabels.vi, field, value);
    };
    return describeRowTitle(row, 'vi', labelOf).title;
  });
  expect(titles.filter((title) => findCodeNames(title).length > 0)).toEqual([]);
});

test('the first chain of superiors is titled by the level of the lead unit', () => {
  const [chain] = getDirectoryTableRows(testDirectory, 'chains');
  const labelOf = (field: string) =>
    getDirectoryValueLabel(directoryValueLabels.vi, field, String(chain?.[field]));
  expect(
    chain &&
      describeRowTitle(chain, 'vi', (field) => (field in chain ? labelOf(field) : undefined)),
  ).toEqual({
    title: 'Đơn vị chủ trì cấp xã',
    labeledBy: 'leadLevel',
  });
});
