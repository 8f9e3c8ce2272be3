import { type Directory, validateDirectory } from '../../core/directory/directory.ts';
import { readDirectoryFiles } from '../../core/directory/directory-files.ts';

const validated = validateDirectory(readDirectoryFiles());
if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems, null, 1));

/** The directory as it is deployed for trying out: the repository's own files, people invented. */
export const directory: Directory = validated.directory;

/** An instant on the hotline's wall clock: `at('2021-12-03T16:30')`; a date alone means eight o'clock. */
export const at = (local: string): Date =>
  new Date(`${local.includes('T') ? local : `${local}T08:00`}+07:00`);

/** Days on which another directory is in force: launch, merged wards, merged departments, new province. */
export const launch = at('2021-12-03');
export const wardsMerged = at('2025-01-01');
export const departmentsMerged = at('2025-03-01');
export const newProvince = at('2025-07-01');
