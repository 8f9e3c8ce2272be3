import { commitFaults, parseCommit } from './commit-faults.ts';
import { git } from './git.ts';
import { readVocabulary } from './read-vocabulary.ts';
import { vocabularyFaults } from './retired-words.ts';

/**
 * Checks the commits that the upstream branch lacks; checks the last commit when there is no upstream or nothing unpublished.
 */
const upstream = await git(['rev-parse', '--verify', '--quiet', '@{upstream}']).catch(() => []);
const ranges = upstream.map((base) => `${base}..HEAD`);
const log = (parameters: string[]): Promise<string[]> =>
  git(['log', '--format=%H%x09%P%x09%s', ...parameters]);
const unpublished = ranges.length > 0 ? await log(ranges) : [];
const lines = unpublished.length > 0 ? unpublished : await log(['-1']);

const { retired } = await readVocabulary();
const commits = lines.map(parseCommit);
const faults = commits.flatMap((commit) =>
  commitFaults(commit).map((fault) => `${commit.hash.slice(0, 8)} "${commit.subject}" ${fault}`),
);
// new commit subjects must not use a word that older texts still use
const subjects = commits.map(({ hash, subject }) => ({
  file: hash.slice(0, 8),
  line: 1,
  text: subject,
}));
faults.push(...vocabularyFaults(subjects, { retired, notYetRefused: [] }));
if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
