import { rosterGaps } from '../../core/directory/roster-gaps.ts';
import type { Finding } from '../../core/operations/finding.ts';
import {
  judgeCalendar,
  judgeDirectory,
  judgeOpenData,
  judgeTrial,
} from '../../core/operations/judge-channels.ts';
import { failedIn } from '../../core/operations/trial.ts';
import { confirmationDue } from '../../core/sla/year-confirmation.ts';
import { directorySnapshot } from './directory-snapshot.ts';
import { openDataMadeAt } from './open-data-store.ts';
import type { TicketTable } from './table.ts';
import { trialStore } from './trial-store.ts';

/** What the table itself says of the stage's health: who is in the directory, whether its calendar is confirmed, and what is made each day. */
export const lookInTable = async (table: TicketTable, now: Date): Promise<Finding[]> => {
  const directory = await directorySnapshot(table, () => now)();
  const gaps = rosterGaps(directory, now).map(({ unit, role }) => `${unit} ${role}`);
  const trial = await trialStore(table).last();
  return [
    ...judgeDirectory({ version: directory.version, gaps }),
    judgeCalendar(confirmationDue(directory.calendar, now)),
    ...judgeTrial(trial && { at: trial.at, failed: failedIn(trial) }, now),
    judgeOpenData(await openDataMadeAt(table), now),
  ];
};
