import { readFile } from 'node:fs/promises';
import { proseOfPage, proseOfSource } from './extract-prose.ts';
import { trackedFiles } from './git.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { vocabularyFaults } from './retired-words.ts';

/** Refuses words that `docs/glossary.md` replaced, in comments, test titles and documentation pages. */
const vocabulary = await readVocabulary();
const files = await trackedFiles(['*.ts', '*.tsx', '*.md']);
const prose = await Promise.all(
  files.map(async (file) => {
    const text = await readFile(file, 'utf8');
    return file.endsWith('.md') ? proseOfPage(file, text) : proseOfSource(file, text);
  }),
);
const faults = vocabularyFaults(prose.flat(), vocabulary);
if (files.length === 0) faults.push('No files were read.');
if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
