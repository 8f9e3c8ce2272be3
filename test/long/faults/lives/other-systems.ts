import { report } from '../../steps/citizen.ts';
import { fileByOpen311, giveKey, read, updateByOpen311, withKey } from '../../steps/open311.ts';
import { expectTold, nameWebhook, withdrawWebhooks } from '../../steps/webhook.ts';
import type { Life } from '../life.ts';

/** Scenario of an Open311 provider that files, updates and reads a report. */
export const open311: Life = {
  name: 'open311',
  steps: [
    { ...giveKey, only: ['StaffApi'] },
    { ...fileByOpen311('it'), only: ['Open311'] },
    { ...updateByOpen311('it'), only: ['Open311'] },
    read('the requests of Open311', '/open311/v2/requests.json'),
    read('its updates', withKey('/open311/v2/servicerequestupdates.json')),
  ],
};

/** Scenario of a system that receives domain events by webhook. */
export const webhook: Life = {
  name: 'webhook',
  staff: ['administrator'],
  steps: [
    nameWebhook,
    expectTold('it', {
      ...report('it'),
      name: 'a report of which another system is told',
      only: ['QueueWebhooks', 'SendWebhooks', 'TellOthers'],
    }),
    withdrawWebhooks,
  ],
};
