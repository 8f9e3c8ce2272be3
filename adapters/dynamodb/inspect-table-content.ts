import { findVacantAccountableRoles } from '../../core/directory/read/vacant-roles.ts';
import { listFailedChannels } from '../../core/operations/canary-result.ts';
import {
  inspectCalendar,
  inspectCanaryResult,
  inspectDirectory,
  inspectOpenData,
} from '../../core/operations/inspect-stage-state.ts';
import type { StageFinding } from '../../core/operations/stage-finding.ts';
import { findCalendarYearToConfirm } from '../../core/sla/year-confirmation.ts';
import { createCachedDirectoryReader } from './directory/cached-directory-reader.ts';
import { createCanaryResultStore } from './statistics/canary-result-store.ts';
import { readOpenDataGeneratedAt } from './statistics/open-data-store.ts';
import type { TicketTable } from './table.ts';

/**
 * Checks the table content of a deployed stage: vacant roles, confirmation of the working calendar, last canary result, and
 * last generated open data.
 */
export async function inspectTableContent(table: TicketTable, now: Date): Promise<StageFinding[]> {
  const directory = await createCachedDirectoryReader(table, () => now)();
  const gaps = findVacantAccountableRoles(directory, now).map(
    ({ unit, role }) => `${unit} ${role}`,
  );
  const trial = await createCanaryResultStore(table).last();
  return [
    ...inspectDirectory({ version: directory.version, gaps }),
    inspectCalendar(findCalendarYearToConfirm(directory.calendar, now)),
    ...inspectCanaryResult(trial && { at: trial.at, failed: listFailedChannels(trial) }, now),
    inspectOpenData(await readOpenDataGeneratedAt(table), now),
  ];
}
