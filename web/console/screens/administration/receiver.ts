import type * as z from 'zod';
import type {
  MadeWebhookResponse,
  WebhookResponse,
} from '../../../../core/contract/webhook-answers.ts';
import { type DomainEventKind, domainEventKinds } from '../../../../core/events/outside-event.ts';

/** Another system that is told of tickets: by events, or by updates of what it filed. */
export type Receiver = z.infer<typeof WebhookResponse>;
export type MadeReceiver = z.infer<typeof MadeWebhookResponse>;

export const receiversPath = '/api/staff/webhooks';

/** What is typed of a new one. */
export type ReceiverDraft = {
  dialect: Receiver['dialect'];
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

export const emptyReceiver: ReceiverDraft = {
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

/** The draft as the staff API wants it: of each kind what it asks for. */
export const receiverBody = (draft: ReceiverDraft): Record<string, unknown> => {
  const { dialect, name, contact, url, kinds, units, provider, jurisdictionId, apiKey, format } =
    draft;
  const common = { dialect, name, contact, url };
  return dialect === 'events'
    ? { ...common, kinds, units: units.length > 0 ? units : undefined }
    : { ...common, provider: provider ?? '', jurisdictionId, apiKey, format };
};

/** How it stands with it now. */
export const receiverStatusOf = ({
  withdrawnAt,
  delivery,
}: Pick<Receiver, 'withdrawnAt' | 'delivery'>): 'withdrawn' | 'failing' | 'well' | 'untried' => {
  if (withdrawnAt) return 'withdrawn';
  if (delivery?.failingSince) return 'failing';
  return delivery?.takenAt ? 'well' : 'untried';
};
