import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folders = ['adapters', 'bin', 'core', 'functions', 'lib', 'web'];

/** Files that may read the service rows of all periods, because they declare, check or change rows, or need no names. */
const allowed = new Set([
  'core/directory/change/make-change.ts',
  'core/directory/change/priority-warnings.ts', // compares with the latest row
  'core/directory/change/upgrade-stored-rows.ts',
  'core/directory/check/check-services.ts',
  'core/directory/check/check-topic-groups.ts',
  'core/directory/model/services/service.ts',
  'core/directory/model/services/service-privacy.ts', // the strictest of all rows applies
  'core/directory/read/deployed/deployed-services.ts',
  'core/contact-center/model/menus/spoken-names.ts', // records the names of all periods
]);

/**
 * Pattern of a search in the service rows of all periods, without a day. Rows that are valid on a day are in variables with
 * other names.
 */
const lookUp =
  /(?<=[.{ (])(?:directory\.services|\w+Directory\.services|getDeployedServices\(\))\s*\.(?:find|findLast|some|filter|at)\(/;
const destructured = /\{ services \}: (?:Directory|\{ services: readonly ServiceRow)/;

const isUndated = (text: string): boolean => lookUp.test(text) || destructured.test(text);

test('code looks up services only through functions that take a date, such as findService or listOfferedServices', () => {
  const found = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name)),
    )
    .filter((file) => !allowed.has(file))
    .filter((file) => isUndated(readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});

test.each([
  'const row = directory.services.find(({ code }) => code === service);',
  'const name = ({ services }: Directory, key: string) => key;',
  'const canaryService = getDeployedServices()\n  .filter(({ isOffered }) => isOffered);',
])('the search for service look-ups without a date finds `%s`', (text) => {
  expect(isUndated(text)).toBe(true);
});
