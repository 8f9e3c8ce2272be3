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

/** Checks the stage's health by table content: vacant roles, calendar confirmation, last canary and last open data. */
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
