import type { Webhook } from '../../core/events/webhook.ts';
import { atMinute } from './a-ticket.ts';

/** The one-stop shop's own system, told of everything, unless a test says otherwise. */
export const aWebhook = (differing: Partial<Webhook> = {}): Webhook => ({
  id: 'webhook1',
  version: 1,
  name: 'Một cửa',
  contact: 'mot-cua@tinh.example',
  url: 'https://mot-cua.tinh.example/su-kien',
  kinds: ['opened', 'answered'],
  keyVersion: 'v1',
  madeAt: atMinute(0),
  ...differing,
});
