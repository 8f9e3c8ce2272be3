import { findRosterGaps } from '../../core/directory/roster-gaps.ts';
import { failedChannelsOf } from '../../core/operations/canary-result.ts';
import {
  inspectCalendar,
  inspectCanaryResult,
  inspectDirectory,
  inspectOpenData,
} from '../../core/operations/check-channels.ts';
import type { Finding } from '../../core/operations/finding.ts';
import { findConfirmationDue } from '../../core/sla/year-confirmation.ts';
import { canaryResultStore } from './canary-result-store.ts';
import { cachedDirectory } from './directory-snapshot.ts';
import { readOpenDataTime } from './open-data-store.ts';
import type { TicketTable } from './table.ts';

/**
 * Checks a deployed stage by its table content: vacant roles, confirmation of the calendar, last canary result and last open
 * data.
 */
export async function inspectTableContent(table: TicketTable, now: Date): Promise<Finding[]> {
  const directory = await cachedDirectory(table, () => now)();
  const gaps = findRosterGaps(directory, now).map(({ unit, role }) => `${unit} ${role}`);
  const trial = await canaryResultStore(table).last();
  return [
    ...inspectDirectory({ version: directory.version, gaps }),
    inspectCalendar(findConfirmationDue(directory.calendar, now)),
    ...inspectCanaryResult(trial && { at: trial.at, failed: failedChannelsOf(trial) }, now),
    inspectOpenData(await readOpenDataTime(table), now),
  ];
}
