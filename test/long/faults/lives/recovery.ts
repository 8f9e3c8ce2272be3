import { report, sendReport } from '../../steps/citizen.ts';
import { passes } from '../../steps/time.ts';
import type { Life, Step } from '../life.ts';

const down = { service: 'dynamodb', kind: 'error-before' } as const;

/** Sends a report while the workflow and the sweeper fail, so that the workflow gives up after half an hour. */
const withoutJourney: Step = {
  name: 'a report while neither journeys nor sweeps work',
  only: [],
  leavesWrong: true,
  lead: async (world) => {
    await world.run.plan([
      { ...down, function: 'JourneyStep', operation: 'GetItem' },
      { ...down, function: 'SweepJourneys', operation: 'Query' },
    ]);
    await sendReport(world, 'it', {});
    await world.run.advance('PT45M');
  },
};

export const recovery: Life = {
  name: 'recovery',
  steps: [
    withoutJourney,
    {
      ...passes('PT16M', 'it', 'a sweep finds a journey that was lost', (events) =>
        events.some(({ kind }) => kind === 'assigned'),
      ),
      only: ['SweepJourneys', 'FollowChanges', 'JourneyStep'],
    },
    {
      ...report('other', { which: 1 }),
      name: 'a report when every function starts anew',
      isCold: true,
      only: ['kms', 'secretsmanager', 'PublicApi dynamodb UpdateItem'],
    },
    {
      ...report('third', { which: 1 }),
      name: 'another report from the same number',
      only: ['PublicApi'],
    },
  ],
};
