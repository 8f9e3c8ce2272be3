import { type Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import { readDirectoryFiles } from '../../../core/directory/model/directory-files.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { isValidOn } from '../../../core/time/validity.ts';

const validated = validateDirectory(readDirectoryFiles());
if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));

/** The directory of the repository with invented people, as deployed for development. */
export const testDirectory: Directory = validated.directory;

/** Returns an instant in Vietnamese time: `at('2021-12-03T16:30')`; a date alone means 08:00. */
export function toLocalInstant(local: string): Date {
  return new Date(`${local.includes('T') ? local : `${local}T08:00`}+07:00`);
}

/** Days on which the directory changes: launch, merged wards, merged departments, new province. */
export const launchDay = toLocalInstant('2021-12-03');
export const wardMergerDay = toLocalInstant('2025-01-01');
export const departmentMergerDay = toLocalInstant('2025-03-01');
export const newProvinceDay = toLocalInstant('2025-07-01');

/** Returns the codes of all areas of a level in the test directory that are in force on the day, sorted. */
export function listAreaCodesInForce(level: 'commune' | 'district', on: Date): string[] {
  const day = toLocalDate(on);
  return testDirectory.areas
    .filter((area) => area.level === level && isValidOn(area, day))
    .map(({ code }) => code)
    .toSorted();
}
