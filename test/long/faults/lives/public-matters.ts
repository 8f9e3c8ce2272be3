import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../../../adapters/dynamodb/table.ts';
import { Instant } from '../../../../core/time/instant.ts';
import { localDate } from '../../../../core/time/local-date.ts';
import { type LongHarness, retryUntilAnswered } from '../../long-harness.ts';
import { apiReportStep } from '../../scenario-steps/citizen.ts';
import { changeDirectory, undoChange } from '../../scenario-steps/directory.ts';
import { publicReadStep } from '../../scenario-steps/open311.ts';
import { requireStatus } from '../../scenario-steps/refusing.ts';
import { consoleReadStep } from '../../scenario-steps/staff.ts';
import { moveToTimeStep } from '../../scenario-steps/time.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const Made = z.object({ madeAt: Instant });

/** Returns the step with a check that the open data were generated that night. */
const withOpenData = (step: ScenarioStep): ScenarioStep => ({
  ...step,
  lead: async (world) => {
    const before = await world.run.now();
    await step.lead(world);
    const { client, name: TableName } = world.run.table;
    world.checks.push(async () => {
      const { Item } = await client.send(
        new GetCommand({ TableName, Key: itemKeys.openDataMade() }),
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
      lead: async (world) => {
        const day = localDate(await world.run.now());
        await consoleReadStep('supervisor', `reports/${day}.xlsx`).lead(world);
      },
    },
    {
      ...withOpenData(moveToTimeStep('01:40:00', 'the open data are made')),
      only: ['MakeOpenData'],
    },
    publicReadStep('the open data', '/open-data/requests.csv'),
    publicReadStep('the open figures', '/open-data/figures.json'),
    publicReadStep('what is published', '/api/published'),
  ],
};

const code = ({ number }: LongHarness): string => `storm-${number}`;

const rowOf = (world: LongHarness, now: Date) => ({
  code: code(world),
  title: { vi: `Bão số ${world.number}: xin ở trong nhà` },
  body: { vi: 'Xin:\n- chằng chống nhà cửa;\n- không ra khơi.' },
  urgency: 'normal',
  showFrom: now.toISOString(),
  showUntil: null,
  owner: 'VP_UBND',
  source: { title: 'Công điện của UBND tỉnh', number: '05/CĐ-UBND' },
});

const isShown = async (world: LongHarness): Promise<boolean> => {
  const answer = await retryUntilAnswered(world, () =>
    world.run.get('/api/announcements', {}, world.from),
  );
  return requireStatus(answer, 200).text.includes(code(world));
};

const expectShown = (isDue: boolean, world: LongHarness): void => {
  world.checks.splice(0, 1, async () =>
    (await isShown(world)) === isDue ? [] : [`the announcement should be shown: ${isDue}`],
  );
};

export const announcement: FaultScenario = {
  name: 'announcement',
  staff: ['administrator'],
  steps: [
    {
      name: 'something is announced',
      lead: async (world) => {
        const row = rowOf(world, await world.run.now());
        const edit = { table: 'announcements', key: code(world), row };
        world.notes.set('change', String(await changeDirectory(world, [edit])));
        await world.run.advance('PT61S');
        expectShown(true, world);
      },
    },
    publicReadStep('the announcements', '/thong-bao'),
    {
      name: 'the announcement is taken back',
      tidiesUp: true,
      lead: async (world) => {
        await undoChange(world, Number(world.notes.get('change')));
        await world.run.advance('PT61S');
        expectShown(false, world);
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
      lead: async (world) => {
        const send = () => world.run.post('/local/deploy-again', {});
        let answer = await retryUntilAnswered(world, send);
        for (let again = 1; again < maxDeploys && answer.status === 409; again += 1) {
          answer = await retryUntilAnswered(world, send);
        }
        requireStatus(answer, 200);
      },
    },
    publicReadStep('the services after it', '/api/services'),
  ],
};
