import { defineItem, defineList } from './define-item.ts';
import { sharedLists } from './shared-lists.ts';

export const integrationLists = {
  providers: defineList({
    index: 'gsi2',
    partition: 'M#providers',
    sort: 'name',
    lists: 'Open311 providers',
    readBy: ['StaffApi'],
  }),
};

const { audit } = sharedLists;

/** Items about other systems: Open311 providers and webhooks. */
export const integrationItems = {
  provider: defineItem({
    type: 'provider',
    pk: 'A#<id>',
    sk: 'A',
    about: 'Open311 provider',
    lists: [integrationLists.providers],
    put: ['StaffApi'],
  }),
  providerChange: defineItem({
    type: 'provider-change',
    pk: 'A#<id>',
    sk: 'H#<version>',
    about: 'change of a provider',
    lists: [audit],
    put: ['StaffApi'],
  }),
  providerKey: defineItem({
    type: 'provider-key',
    pk: 'A#key#<hash>',
    sk: 'A',
    about: 'id of the provider with this API key',
    put: ['StaffApi'],
  }),
  changeset: defineItem({
    type: 'changeset',
    pk: 'B#changeset',
    sk: 'A',
    about: 'checksum of the Open311 service list, and its last change',
    put: ['Open311'],
  }),
  sandbox: defineItem({
    type: 'sandbox-request',
    pk: 'B#sandbox#<day>',
    sk: '<code>',
    about: 'Open311 sandbox request',
    expires: { after: '1 day' },
    put: ['Open311'],
  }),
  webhook: defineItem({
    type: 'webhook',
    pk: 'M#webhooks',
    sk: 'A#<id>',
    about: 'webhook',
    put: ['StaffApi'],
  }),
  webhookChange: defineItem({
    type: 'webhook-change',
    pk: 'M#webhooks',
    sk: 'H#<id>#<version>',
    about: 'change of a webhook',
    lists: [audit],
    put: ['StaffApi'],
  }),
  deliveryState: defineItem({
    type: 'delivery-state',
    pk: 'M#accepted#state',
    sk: '<webhook>',
    about: 'last deliveries to a webhook',
    update: ['SendWebhooks'],
  }),
  acceptedUpdates: defineItem({
    type: 'taken-updates',
    pk: 'M#accepted#<webhook>',
    sk: '<code>',
    about: 'updates of a ticket that an Open311 site accepted',
    update: ['SendWebhooks'],
  }),
};
