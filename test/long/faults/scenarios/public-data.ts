import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import { Instant } from '../../../../core/time/instant.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { type LongHarness, retryUntilAnswered } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { changeDirectory, undoChange } from '../../scenario-steps/directory.ts';
import { publicReadStep } from '../../scenario-steps/open311.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import { consoleReadStep } from '../../scenario-steps/staff.ts';
import { moveToTimeStep } from '../../scenario-steps/time.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const Made = z.object({ madeAt: Instant });

/** Returns the step with a check that the open data were generated that night. */
const withOpenData = (step: ScenarioStep): ScenarioStep => ({
  ...step,
  lead: async (harness) => {
    const before = await harness.run.now();
    await step.lead(harness);
    const { client, name: TableName } = harness.run.table;
    harness.checks.push(async () => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.openDataVersion() }),
      );
      const { madeAt } = Made.safeParse(Item).data ?? {};
      return madeAt && madeAt > before ? [] : [`the open data are of ${madeAt?.toISOString()}`];
    });
  },
});

export const openData: FaultScenario = {
  name: 'open data',
  staff: ['supervisor'],
  steps: [
    { ...apiReportStep('it'), only: [] },
    { ...moveToTimeStep('16:16:00', 'the daily report is made'), only: [] },
    {
      ...consoleReadStep('supervisor', 'reports/TODAY.xlsx'),
      name: 'supervisor takes the report as a workbook',
      lead: async (longHarness) => {
        const day = toLocalDate(await longHarness.run.now());
        await consoleReadStep('supervisor', `reports/${day}.xlsx`).lead(longHarness);
      },
    },
    {
      ...withOpenData(moveToTimeStep('01:40:00', 'the open data are made')),
      only: ['BuildOpenData'],
    },
    publicReadStep('the open data', '/open-data/requests.csv'),
    publicReadStep('the open figures', '/open-data/figures.json'),
    publicReadStep('what is published', '/api/published'),
  ],
};

const code = ({ number }: LongHarness): string => `storm-${number}`;

const rowOf = (harness: LongHarness, now: Date) => ({
  code: code(harness),
  title: { vi: `Bão số ${harness.number}: xin ở trong nhà` },
  body: { vi: 'Xin:\n- chằng chống nhà cửa;\n- không ra khơi.' },
  urgency: 'normal',
  showFrom: now.toISOString(),
  showUntil: null,
  owner: 'VP_UBND',
  source: { title: 'Công điện của UBND tỉnh', number: '05/CĐ-UBND' },
});

const isShown = async (harness: LongHarness): Promise<boolean> => {
  const answer = await retryUntilAnswered(harness, () =>
    harness.run.get('/api/announcements', {}, harness.from),
  );
  return requireStatus(answer, 200).text.includes(code(harness));
};

const expectShown = (isDue: boolean, harness: LongHarness): void => {
  harness.checks.splice(0, 1, async () =>
    (await isShown(harness)) === isDue ? [] : [`the announcement should be shown: ${isDue}`],
  );
};

export const announcement: FaultScenario = {
  name: 'announcement',
  staff: ['administrator'],
  steps: [
    {
      name: 'something is announced',
      lead: async (harness) => {
        const row = rowOf(harness, await harness.run.now());
        const edit = { table: 'announcements', key: code(harness), row };
        harness.notes.set('change', String(await changeDirectory(harness, [edit])));
        await harness.run.advance('PT61S');
        expectShown(true, harness);
      },
    },
    publicReadStep('the announcements', '/thong-bao'),
    {
      name: 'the announcement is taken back',
      tidiesUp: true,
      lead: async (harness) => {
        await undoChange(harness, Number(harness.notes.get('change')));
        await harness.run.advance('PT61S');
        expectShown(false, harness);
      },
    },
  ],
};

const maxDeploys = 4;

/** Scenario of a deployment that is repeated after a failure. */
export const deploymentScenario: FaultScenario = {
  name: 'deploy',
  steps: [
    {
      name: 'a deploy',
      lead: async (harness) => {
        const send = () => harness.run.post('/local/deploy-again', {});
        let answer = await retryUntilAnswered(harness, send);
        for (let again = 1; again < maxDeploys && answer.status === 409; again += 1) {
          answer = await retryUntilAnswered(harness, send);
        }
        requireStatus(answer, 200);
      },
    },
    publicReadStep('the services after it', '/api/services'),
  ],
};
