import { apiReportStep } from '../../scenario-steps/citizen.ts';
import type { FaultScenario } from '../fault-scenario.ts';

/** Scenario of an emergency, which stream and queue process at the same time. */
export const emergencies: FaultScenario = {
  name: 'emergency',
  steps: [
    {
      ...apiReportStep('it', { service: 'health', topic: 'SK01' }),
      name: 'an emergency that is queued',
      only: [
        'sqs SendMessage -',
        'SendNotifications states StartExecution',
        'SendNotifications dynamodb UpdateItem T/L',
      ],
    },
  ],
};
