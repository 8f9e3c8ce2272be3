import { describe, expect, test } from 'vitest';
import { validateDirectory } from '../../../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../../../core/directory/model/directory-files.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { changed, problems } from '../changed-directory.ts';

describe('the directory files', () => {
  test('the directory files form a valid directory in which no table is empty', () => {
    const { areas, units, services, topics, sla, ladder, chains, areaRules } = testDirectory;
    const tables = { areas, units, services, topics, sla, ladder, chains, areaRules };
    for (const [table, rows] of Object.entries(tables)) expect(rows, table).not.toHaveLength(0);
  });

  test('the version of the directory files depends only on the files’ content', () => {
    expect(testDirectory.version).toMatch(/^[0-9a-f]{16}$/);
    expect(readDirectoryFiles()).toEqual(readDirectoryFiles());
    expect(readDirectoryFiles([])).not.toMatchObject({ version: testDirectory.version });
    expect(validateDirectory(readDirectoryFiles([])).kind).toBe('valid');
  });
});

describe('malformed directory rows', () => {
  test.each([
    [
      'people',
      'UBND_XA:29254',
      { phone: undefined },
      /^people \d+ UBND_XA:29254 handler$/,
      /^phone: Invalid input/,
    ],
    ['people', 'SO_YT', { phone: '09030' }, /^people \d+ SO_YT handler$/, /^phone: Invalid E.164/],
    ['people', 'SO_YT', { role: 'janitor' }, /^people \d+ SO_YT janitor$/, /^role: /],
    ['topics', 'VP01', { defaultPriority: 'P9' }, /^topics 0 VP01$/, /^defaultPriority: /],
    ['topics', 'VP01', { color: 'red' }, /^topics 0 VP01$/, /Unrecognized key: "color"/],
    ['units', 'SO_YT', { shortName: 'Sở Y tế' }, /^units \d+ SO_YT$/, /^shortName: /],
    ['sla', 'P1', { resolve: { kind: 'wall', minutes: 0 } }, /^sla 0 P1$/, /^resolve: minutes: /],
    ['areas', '29254', { validFrom: '2021-02-30' }, /^areas \d+ 29254$/, /^validFrom: /],
  ] as const)(
    'directory validation names the malformed row of table %s, key %s, and the reason',
    (table, sign, change, row, reason) => {
      const [problem] = changed(table, sign, change);
      expect(problem?.row).toMatch(row);
      expect(problem?.reason).toMatch(reason);
    },
  );

  test('directory validation names the table when the whole table or one row is malformed', () => {
    expect(problems({ topics: undefined })).toEqual([
      { row: 'topics', reason: expect.stringContaining('expected array') },
    ]);
    expect(problems({ topics: ['VP01'] })).toMatchObject([{ row: 'topics 0' }]);
    expect(validateDirectory(null)).toMatchObject({
      kind: 'invalid',
      problems: [{ row: 'directory' }],
    });
  });
});

describe('inconsistent directory rows', () => {
  test.each([
    ['topics', 'VP01', { lead: 'SO_BIEN' }, 'topics VP01', 'unknown unit SO_BIEN'],
    ['topics', 'VP01', { co: ['SO_BIEN'] }, 'topics VP01', 'unknown unit SO_BIEN'],
    ['topics', 'VP01', { co: ['UBND_XA'] }, 'topics VP01', 'names a unit twice'],
    ['areaRules', 'KCN', { units: ['SO_BIEN'] }, 'areaRules 4', 'unknown unit SO_BIEN'],
    ['areaRules', 'emergency', { exceptTopics: ['SK99'] }, 'areaRules 6', 'unknown topic SK99'],
    [
      'ladder',
      '100',
      { notify: [{ to: 'unit', unit: 'SO_BIEN', role: 'head' }] },
      'ladder 100',
      'unknown unit SO_BIEN',
    ],
    ['sla', 'P1', { validTo: '2022-12-31' }, 'sla P1', 'has no deadlines without end'],
  ] as const)(
    'directory validation refuses table %s, row %s with the inconsistent fields %o',
    (table, sign, change, row, reason) => {
      expect(changed(table, sign, change)).toContainEqual({ row, reason });
    },
  );

  test('directory validation refuses topics of a service that is missing', () => {
    const services = testDirectory.services.filter(({ code }) => code !== 'health');
    expect(problems({ services })).toContainEqual({
      row: 'topics SK01',
      reason: 'unknown service health',
    });
  });
});
