/** `npm run triage:learn`: learns from the labelled messages what the sums of the word lists miss. */
import { writeFileSync } from 'node:fs';
import { validateDirectory } from '../../core/directory/directory.ts';
import { directoryFiles } from '../../core/directory/directory-files.ts';
import { examplesOf, learnFrom } from './learner.ts';
import { labelled } from './set.ts';

const valid = validateDirectory(directoryFiles());
if (valid.kind === 'invalid') throw new Error(JSON.stringify(valid.problems));
const examples = examplesOf(labelled('train'), valid.directory);
const { weights, ...learnt } = learnFrom(examples, valid.directory);
const file = { madeBy: 'bench/triage/learn.ts', ...learnt, weights: Object.fromEntries(weights) };
writeFileSync('core/triage/data/learnt.json', `${JSON.stringify(file, null, 2)}\n`);
