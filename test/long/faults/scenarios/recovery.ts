import { apiReportStep, sendReport } from '../../scenario-steps/citizen.ts';
import { advanceUntilStep } from '../../scenario-steps/time.ts';
import type { FaultScenario, ScenarioStep } from '../fault-scenario.ts';

const down = { service: 'dynamodb', kind: 'error-before' } as const;

/** Sends a report while the workflow and the sweeper fail, so that the workflow gives up after half an hour. */
const reportWithoutWorkflow: ScenarioStep = {
  name: 'a report while neither journeys nor sweeps work',
  only: [],
  leavesWrong: true,
  lead: async (harness) => {
    await harness.run.plan([
      { ...down, function: 'RunWorkflowStep', operation: 'GetItem' },
      { ...down, function: 'RestartStalledWorkflows', operation: 'Query' },
    ]);
    await sendReport(harness, 'it', {});
    await harness.run.advance('PT45M');
  },
};

export const recovery: FaultScenario = {
  name: 'recovery',
  steps: [
    reportWithoutWorkflow,
    {
      ...advanceUntilStep('PT16M', 'it', 'a sweep finds a journey that was lost', (events) =>
        events.some(({ kind }) => kind === 'assigned'),
      ),
      only: ['RestartStalledWorkflows', 'HandleTicketStream', 'RunWorkflowStep'],
    },
    {
      ...apiReportStep('other', { which: 1 }),
      name: 'a report when every function starts anew',
      isCold: true,
      only: ['kms', 'secretsmanager', 'PublicApi dynamodb UpdateItem'],
    },
    {
      ...apiReportStep('third', { which: 1 }),
      name: 'another report from the same number',
      only: ['PublicApi'],
    },
  ],
};
