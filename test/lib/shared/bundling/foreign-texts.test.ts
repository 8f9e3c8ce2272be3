import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { listTextNames } from '../../../../lib/shared/bundling/foreign-texts.ts';

const listNames = (module: string): Promise<string[]> => listTextNames(resolve('i18n/en', module));

test('a module that exports only objects with texts can be loaded on first use', async () => {
  expect(await listNames('staff-errors/fields.ts')).not.toEqual([]);
});

test.each([
  ['citizens/pin-locked.ts', 'pinLockedText'],
  ['channels/open311-updates.ts', 'unpublishedUpdateText, mergedUpdateText, passedOnStatusText'],
])(
  'building fails for %s, with the names of the exports that are no objects',
  async (module, names) => {
    await expect(listNames(module)).rejects.toThrow(`i18n/en/${module}: ${names} cannot be loaded`);
  },
);
