import type * as z from 'zod';
import type {
  CreatedWebhookResponse,
  WebhookResponse,
} from '../../../../../core/contract/staff/administration/webhook-responses.ts';
import { type DomainEventKind, domainEventKinds } from '../../../../../core/events/domain-event.ts';

/** Webhook subscriber, which receives either domain events or Open311 updates about the reports that it submitted. */
export type WebhookView = z.infer<typeof WebhookResponse>;
export type CreatedWebhook = z.infer<typeof CreatedWebhookResponse>;

export const webhooksPath = '/api/staff/webhooks';

export type WebhookDraft = {
  dialect: WebhookView['dialect'];
  name: string;
  contact: string;
  url: string;
  kinds: DomainEventKind[];
  units: string[];
  provider: string | undefined;
  jurisdictionId: string;
  apiKey: string;
  format: 'xml' | 'json';
};

export const emptyWebhookDraft: WebhookDraft = {
  dialect: 'events',
  name: '',
  contact: '',
  url: '',
  kinds: [...domainEventKinds],
  units: [],
  provider: undefined,
  jurisdictionId: '',
  apiKey: '',
  format: 'json',
};

/** Converts the webhook draft to the API request body, which contains only the fields of the selected dialect. */
export function toWebhookBody(draft: WebhookDraft): Record<string, unknown> {
  const { dialect, name, contact, url, kinds, units, provider, jurisdictionId, apiKey, format } =
    draft;
  const common = { dialect, name, contact, url };
  return dialect === 'events'
    ? { ...common, kinds, units: units.length > 0 ? units : undefined }
    : { ...common, provider: provider ?? '', jurisdictionId, apiKey, format };
}

export function getWebhookStatus({
  withdrawnAt,
  delivery,
}: Pick<WebhookView, 'withdrawnAt' | 'delivery'>): 'withdrawn' | 'failing' | 'well' | 'untried' {
  if (withdrawnAt) return 'withdrawn';
  if (delivery?.failingSince) return 'failing';
  return delivery?.takenAt ? 'well' : 'untried';
}
