import { expect, test } from 'vitest';
import { listFormChoices } from '../../../../core/directory/read/form-choices.ts';
import { testDirectory, toLocalInstant } from '../../../support/directory/test-directory.ts';

const formerNamesOn = (day: string, code: string) =>
  listFormChoices(testDirectory, toLocalInstant(day), 'vi').areas.find((area) => area.code === code)
    ?.formerNames;

test('the choices for an area list the names of the areas that it has replaced, also if it has the code of one', () => {
  expect(formerNamesOn('2025-06-30', '29254')).toEqual([]);
  expect(formerNamesOn('2025-07-01', '29254')).toContain('Phường 7, thành phố Trà Vinh');
  expect(formerNamesOn('2025-07-01', '29266')).toContain('Thị trấn Càng Long, huyện Càng Long');
});
