import type { DomainEventWebhook, Open311UpdateWebhook } from '../../../core/events/webhook.ts';
import { atMinute } from './a-ticket.ts';

/** Returns a webhook that receives all domain events, by default that of the one-stop shop's system. */
export function aWebhook(differing: Partial<DomainEventWebhook> = {}): DomainEventWebhook {
  return {
    id: 'webhook1',
    version: 1,
    name: 'Một cửa',
    contact: 'mot-cua@tinh.example',
    url: 'https://mot-cua.tinh.example/su-kien',
    kinds: ['opened', 'answered'],
    keyVersion: 'v1',
    madeAt: atMinute(0),
    ...differing,
  };
}

/** Returns the webhook of a FixMyStreet site that receives updates of the reports it filed. */
export function aSubscriber(differing: Partial<Open311UpdateWebhook> = {}): Open311UpdateWebhook {
  return {
    id: 'site1234',
    version: 1,
    dialect: 'open311',
    name: 'Cổng phản ánh',
    contact: 'quan-tri@cong.example',
    url: 'https://cong.example/open311/v2/',
    provider: 'bridge123',
    jurisdictionId: '42',
    format: 'json',
    lockedKey: 'the-key-of-the-site',
    keyVersion: 'v1',
    madeAt: atMinute(0),
    ...differing,
  };
}
