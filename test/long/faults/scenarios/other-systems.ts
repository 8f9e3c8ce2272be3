import { apiReportStep } from '../../scenario-steps/citizen.ts';
import {
  createApiKeyStep,
  fileByOpen311,
  publicReadStep,
  updateByOpen311,
  withKey,
} from '../../scenario-steps/open311.ts';
import {
  expectWebhookEvents,
  registerWebhookStep,
  withdrawWebhooksStep,
} from '../../scenario-steps/webhook.ts';
import type { FaultScenario } from '../fault-scenario.ts';

/** Scenario of an Open311 provider that files, updates and reads a report. */
export const open311: FaultScenario = {
  name: 'open311',
  steps: [
    { ...createApiKeyStep, only: ['StaffApi'] },
    { ...fileByOpen311('it'), only: ['Open311'] },
    { ...updateByOpen311('it'), only: ['Open311'] },
    publicReadStep('the requests of Open311', '/open311/v2/requests.json'),
    publicReadStep('its updates', withKey('/open311/v2/servicerequestupdates.json')),
  ],
};

/** Scenario of a system that receives domain events by webhook. */
export const webhook: FaultScenario = {
  name: 'webhook',
  staff: ['administrator'],
  steps: [
    registerWebhookStep,
    expectWebhookEvents('it', {
      ...apiReportStep('it'),
      name: 'a report of which another system is told',
      only: ['QueueWebhooks', 'SendWebhooks', 'PublishTicketEvents'],
    }),
    withdrawWebhooksStep,
  ],
};
