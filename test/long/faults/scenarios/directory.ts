import { readStoredTicket } from '../../invariants/stored-ticket.ts';
import { findTicketByName, type LongHarness } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { changeDirectory, undoChange } from '../../scenario-steps/directory.ts';
import { consoleReadStep } from '../../scenario-steps/staff.ts';
import { nextWorkingDay } from '../../scenario-steps/time.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const resolveBy = async (harness: LongHarness): Promise<number> => {
  const storedTicket = await readStoredTicket(
    harness.run.table,
    findTicketByName(harness, 'it').code,
  );
  return storedTicket?.ticket.clocks.resolve.dueAt.getTime() ?? 0;
};

const expectDue = (longHarness: LongHarness, due: () => number, what: string): void => {
  longHarness.checks.splice(0, 1, async () => {
    const is = await resolveBy(longHarness);
    const isRight = what === 'later' ? is > due() : is === due();
    return isRight ? [] : [`the deadline is ${new Date(is).toISOString()}, it should be ${what}`];
  });
};

const dueAtFirst = ({ notes }: LongHarness): number => Number(notes.get('due at first'));

/** Announces a day off, which recomputes all deadlines twice, 90 seconds apart. */
const announce: ScenarioStep = {
  name: 'a day off is announced',
  lead: async (harness) => {
    const date = await nextWorkingDay(harness);
    harness.notes.set('due at first', String(await resolveBy(harness)));
    expectDue(harness, () => dueAtFirst(harness), 'later');
    const row = { date, name: 'Nghỉ bù', kind: 'compensatory' };
    const number = await changeDirectory(harness, [{ table: 'calendar.daysOff', key: date, row }]);
    harness.notes.set('change', String(number));
    await harness.run.advance('PT2M');
  },
};

const withdraw: ScenarioStep = {
  name: 'the day off is withdrawn',
  tidiesUp: true,
  lead: async (harness) => {
    expectDue(harness, () => dueAtFirst(harness), 'as at first');
    await undoChange(harness, Number(harness.notes.get('change')));
    await harness.run.advance('PT2M');
  },
};

/** Scenario of a calendar that changes and changes back while a ticket waits. */
export const directoryChange: FaultScenario = {
  name: 'directory',
  staff: ['administrator'],
  steps: [
    apiReportStep('it'),
    announce,
    withdraw,
    {
      ...consoleReadStep('administrator', 'directory/changes'),
      name: 'administrator looks at the history',
    },
  ],
};
