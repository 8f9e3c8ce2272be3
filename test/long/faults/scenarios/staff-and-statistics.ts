import { randomUUID } from 'node:crypto';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { findTicketByName, type LongHarness } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { consoleReadStep, staffRequestStep } from '../../scenario-steps/staff.ts';
import { moveToTimeStep } from '../../scenario-steps/time.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const Members = z.object({
  members: z.array(z.object({ sub: z.string(), withdrawnAt: z.string().optional() })),
});

const subOf = (harness: LongHarness): string => {
  const sub = harness.notes.get('sub') ?? randomUUID();
  harness.notes.set('sub', sub);
  return sub;
};

/** Returns the step with a check of the member in the staff list. */
const expectMember = (isWithdrawn: boolean, step: ScenarioStep): ScenarioStep => ({
  ...step,
  lead: async (longHarness) => {
    await step.lead(longHarness);
    longHarness.checks.splice(0, 1, async () => {
      const authorization = `Bearer ${longHarness.staff.get('administrator')?.token}`;
      const { text } = await longHarness.run.get('/api/staff/members', { authorization });
      const member = Members.parse(JSON.parse(text)).members.find(
        ({ sub }) => sub === subOf(longHarness),
      );
      const isRight = member !== undefined && (member.withdrawnAt !== undefined) === isWithdrawn;
      return isRight ? [] : [`the new member is ${JSON.stringify(member)}`];
    });
  },
});

/** Scenario of a staff member who joins and leaves. */
export const staffMemberScenario: FaultScenario = {
  name: 'members',
  staff: ['administrator'],
  steps: [
    expectMember(
      false,
      staffRequestStep(
        'administrator adds a member',
        'administrator',
        {
          method: 'PUT',
          path: (harness) => `members/${subOf(harness)}`,
          body: () => ({ role: 'operator', name: 'Thạch Sơn' }),
        },
        [200],
      ),
    ),
    expectMember(
      true,
      staffRequestStep(
        'administrator withdraws a member',
        'administrator',
        {
          method: 'DELETE',
          path: (harness) => `members/${subOf(harness)}`,
        },
        [200, 404],
      ),
    ),
  ],
};

const ofTicket = (path: string) => (harness: LongHarness) =>
  `tickets/${findTicketByName(harness, 'it').code}${path}`;
const looks = (what: string, path: string | ((harness: LongHarness) => string)): ScenarioStep => ({
  ...consoleReadStep('supervisor', path),
  name: `supervisor looks at ${what}`,
});

/** Returns the scenario step extended by a check that the day's report exists afterwards. */
const withReport = (step: ScenarioStep): ScenarioStep => ({
  ...step,
  lead: async (harness) => {
    await step.lead(harness);
    const { client, name: TableName } = harness.run.table;
    const Key = itemKeys.dailyReport(toLocalDate(await harness.run.now()));
    harness.checks.push(async () => {
      const { Item } = await client.send(new GetCommand({ TableName, Key }));
      return Item ? [] : [`no daily report ${Key.sk}`];
    });
  },
});

/** Scenario of the live statistics and the daily report. */
export const statisticsScenario: FaultScenario = {
  name: 'figures',
  staff: ['supervisor'],
  steps: [
    apiReportStep('it'),
    looks('a whole ticket', ofTicket('')),
    looks('similar tickets', ofTicket('/similar')),
    looks('who has seen it', ofTicket('/seen')),
    looks('templates', ofTicket('/templates')),
    looks('a search', 'search?q=karaoke'),
    looks('what is late', 'late?level=100'),
    looks('the figures', 'figures?from=2021-12-03&to=2021-12-04&by=unit'),
    looks('the requests that wait', 'reveals'),
    {
      ...withReport(moveToTimeStep('16:16:00', 'the hour of the daily report comes')),
      only: ['DailyReport'],
    },
  ],
};
