import roster from '#directory/roster.json' with { type: 'json' };
import {
  type Directory,
  type DirectoryValidationResult,
  validateDirectory,
} from '../model/directory.ts';
import { readDirectoryFiles } from '../model/directory-files.ts';
import type { DirectoryProblem } from '../model/problem.ts';
import { isLessProtected } from '../model/services/service-privacy.ts';
import { findVacantAccountableRoles } from '../read/vacant-roles.ts';
import type { DirectoryChange } from './change.ts';
import { applyDirectoryEdits } from './edit.ts';
import { filterActiveChanges, toDirectoryEdits } from './filter-active-changes.ts';

/**
 * Roster (people in accountable roles) to load: `invented` for tests, or `real` from `data/roster.json` and the changes by
 * staff.
 */
export type RosterKind = 'invented' | 'real';

type Invalid = Extract<DirectoryValidationResult, { kind: 'invalid' }>;

/**
 * Adds the cause to each validation problem: the first change by staff with which the deployed files become invalid. The
 * deployer can then correct the change or the files.
 */
const addConflictingChange = (
  problems: readonly Pick<DirectoryProblem, 'row' | 'reason'>[],
  files: Directory,
  activeChanges: readonly DirectoryChange[],
): Invalid => {
  const culprit = activeChanges.find(
    (_, index) =>
      applyDirectoryEdits(files, activeChanges.slice(0, index + 1).flatMap(toDirectoryEdits))
        .kind === 'invalid',
  );
  const because = culprit
    ? ` (since change ${culprit.number} by the ${culprit.by.role}: ${culprit.reason})`
    : '';
  return {
    kind: 'invalid',
    problems: problems.map(({ row, reason }) => ({ row, reason: `${reason}${because}` })),
  };
};

/** Applies the changes by staff to the deployed reference data, oldest first. */
const applyChanges = (
  files: Directory,
  changes: readonly DirectoryChange[],
): DirectoryValidationResult => {
  const activeChanges = filterActiveChanges(changes);
  const outcome = applyDirectoryEdits(files, activeChanges.flatMap(toDirectoryEdits));
  return outcome.kind === 'invalid'
    ? addConflictingChange(outcome.problems, files, activeChanges)
    : outcome;
};

/** Returns a problem for each service that changes by staff would protect less than the deployed files. */
const listLessProtectedServices = (files: Directory, combined: Directory): DirectoryProblem[] =>
  [...new Set(files.services.map(({ code }) => code))]
    .filter((code) => isLessProtected(files, combined, code))
    .map((code) => ({
      row: `services ${code}`,
      reason:
        'is protected less by a change of staff than in the files; undo that change, or set the same protection in the console first',
    }));

const listRosterGapProblems = (directory: Directory, on: Date): DirectoryProblem[] =>
  findVacantAccountableRoles(directory, on).map(({ unit, role }) => ({
    row: `people ${unit} ${role}`,
    reason:
      'nobody is entered; data/roster.json, or an administrator, needs a name, a telephone number and an e-mail',
  }));

/**
 * Combines the data files with the changes by staff and validates the result. It is an error if a service would be protected
 * less than in the files, or, with the real roster, if an accountable role has no person.
 */
export function combineDirectory(
  people: RosterKind,
  changes: readonly DirectoryChange[],
  on: Date,
  files = people === 'real' ? readDirectoryFiles(roster) : readDirectoryFiles(),
): { kind: 'valid'; files: Directory; directory: Directory } | Invalid {
  const deployed = validateDirectory(files);
  if (deployed.kind === 'invalid') return deployed;
  const outcome = applyChanges(deployed.directory, changes);
  if (outcome.kind === 'invalid') return outcome;
  const problems = [
    ...listLessProtectedServices(deployed.directory, outcome.directory),
    ...(people === 'real' ? listRosterGapProblems(outcome.directory, on) : []),
  ];
  return problems.length > 0
    ? { kind: 'invalid', problems }
    : { kind: 'valid', files: deployed.directory, directory: outcome.directory };
}
