import roster from './data/roster.json' with { type: 'json' };
import { type DirectoryOutcome, validateDirectory } from './directory.ts';
import { directoryFiles } from './directory-files.ts';
import { rosterGaps } from './roster-gaps.ts';

/** Invented people are for trying out; real ones are those of `data/roster.json`. */
export type RosterKind = 'invented' | 'real';

/** The directory of the files, refused where its rows don't fit or a role for citizens has nobody. */
export const directoryToLoad = (people: RosterKind, on: Date): DirectoryOutcome => {
  const outcome = validateDirectory(people === 'real' ? directoryFiles(roster) : directoryFiles());
  if (outcome.kind === 'invalid' || people === 'invented') return outcome;
  const problems = rosterGaps(outcome.directory, on).map(({ unit, role }) => ({
    row: `people ${unit} ${role}`,
    reason: 'nobody is entered; data/roster.json needs a name, a telephone number and an e-mail',
  }));
  return problems.length === 0 ? outcome : { kind: 'invalid', problems };
};
