import { validateDirectory } from '../../core/directory/directory.ts';
import { directoryFiles } from '../../core/directory/directory-files.ts';

const validated = validateDirectory(directoryFiles());
if (validated.kind === 'invalid') throw new Error(JSON.stringify(validated.problems.slice(0, 5)));

/** The directory as it is deployed, with the invented roster. */
export const testDirectory = validated.directory;
