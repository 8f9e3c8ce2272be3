import { type Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

type Table =
  | 'areas'
  | 'units'
  | 'services'
  | 'topics'
  | 'areaRules'
  | 'sla'
  | 'chains'
  | 'ladder'
  | 'people';

export function problems(changes: Partial<Record<keyof Directory, unknown>>) {
  const outcome = validateDirectory({ ...testDirectory, ...changes });
  return outcome.kind === 'invalid' ? outcome.problems : [];
}

/** Returns the validation problems after changing the first row of a table that contains the given text. */
export function changed(table: Table, sign: string, change: object) {
  const index = testDirectory[table].findIndex((row) => JSON.stringify(row).includes(sign));
  return problems({
    [table]: testDirectory[table].map((row, at) => (at === index ? { ...row, ...change } : row)),
  });
}

export function added(table: Table, sign: string, change: object) {
  const row = testDirectory[table].find((one) => JSON.stringify(one).includes(sign));
  return problems({ [table]: [...testDirectory[table], { ...row, ...change }] });
}
