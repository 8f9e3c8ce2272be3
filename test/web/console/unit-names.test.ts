import { expect, test } from 'vitest';
import { listFormChoices } from '../../../core/directory/read/form-choices.ts';
import { createUnitNamer } from '../../../web/console/data/choices/unit-names.ts';
import { testDirectory, toLocalInstant } from '../../support/directory/test-directory.ts';

const nameUnit = createUnitNamer(
  listFormChoices(testDirectory, toLocalInstant('2025-08-01'), 'vi'),
);

test.each([
  ['UBND_XA:29254', undefined, 'UBND phường Nguyệt Hoá'],
  ['UBND_XA:29254', '2025-06-30', 'UBND phường 7'],
  ['UBND_XA:29254', '2025-07-01', 'UBND phường Nguyệt Hoá'],
  ['SO_GTVT', '2025-07-01', 'Sở Giao thông vận tải'],
  ['SO_X', '2025-07-01', undefined],
])('the console names %s on %s as %s', (ref, day, name) => {
  expect(nameUnit(ref, day === undefined ? undefined : toLocalInstant(day))).toBe(name);
});
