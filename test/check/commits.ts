import { commitFaults, parseCommit } from './commit-faults.ts';
import { git } from './git.ts';

/**
 * Checks the commits that the upstream branch doesn't have yet; the last commit where there is no upstream, or where it
 * already has them all (as in a fresh clone).
 */
const upstream = await git(['rev-parse', '--verify', '--quiet', '@{upstream}']).catch(() => []);
const ranges = upstream.map((base) => `${base}..HEAD`);
const log = (parameters: string[]): Promise<string[]> =>
  git(['log', '--format=%H%x09%P%x09%s', ...parameters]);
const unpublished = ranges.length > 0 ? await log(ranges) : [];
const lines = unpublished.length > 0 ? unpublished : await log(['-1']);

const faults = lines
  .map(parseCommit)
  .flatMap((commit) =>
    commitFaults(commit).map((fault) => `${commit.hash.slice(0, 8)} "${commit.subject}" ${fault}`),
  );
if (faults.length > 0) console.error(faults.join('\n'));
process.exitCode = faults.length > 0 ? 1 : 0;
