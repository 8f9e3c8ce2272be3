import * as z from 'zod';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import { WebhookId } from './webhook.ts';

/** Queue message for delivering one event to one webhook. Every attempt sends the same body. */
export const DomainEventDelivery = z.strictObject({
  webhook: WebhookId,
  event: z.string().min(1),
  body: z.string(),
});
export type DomainEventDelivery = z.infer<typeof DomainEventDelivery>;

/**
 * Queue message for sending one Open311 update to one receiver. The queue message contains no text, because the text is read
 * from the ticket at the time of sending.
 */
export const Open311UpdateDelivery = z.strictObject({
  webhook: WebhookId,
  code: TicketCode,
  version: z.int().positive(),
  /** Code of the common ticket if the update comes from a ticket into which the provider's ticket was merged. */
  of: TicketCode.optional(),
});
export type Open311UpdateDelivery = z.infer<typeof Open311UpdateDelivery>;

export const WebhookDeliveryMessage = z.union([DomainEventDelivery, Open311UpdateDelivery]);
export type WebhookDeliveryMessage = z.infer<typeof WebhookDeliveryMessage>;

/** Result of an HTTP POST to a receiver: HTTP status and error text, or no response. */
export type WebhookPostResult =
  | { kind: 'answered'; status: number; responseText?: string | undefined }
  | { kind: 'not-reached' };

export type WebhookDeliveryResult =
  | { kind: 'taken' | 'not-wanted' }
  | { kind: 'not-taken'; why: string };

export function isWebhookDeliverySuccessful(posted: WebhookPostResult): boolean {
  return posted.kind === 'answered' && posted.status >= 200 && posted.status < 300;
}

/**
 * Returns the cause of a failed delivery, for the log and for administrators: `not-reached`, `gone`, or `status-` followed by
 * the HTTP status.
 */
export function getWebhookDeliveryFailureCause(posted: WebhookPostResult): string {
  if (posted.kind === 'not-reached') return 'not-reached';
  return posted.status === 410 ? 'gone' : `status-${posted.status}`;
}

export type WebhookDeliveryStatus = {
  takenAt?: Date | undefined;
  /** Time of the last failed delivery to the webhook; `why` is the cause of the failure. */
  failedAt?: Date | undefined;
  why?: string | undefined;
  /** Time since which all deliveries to the webhook have failed. `failures` is the number of failed attempts since then. */
  failingSince?: Date | undefined;
  failures: number;
};

export type WebhookDeliveryStatusStore = {
  note(webhook: string, result: WebhookDeliveryResult, at: Date): Promise<void>;
  states(): Promise<ReadonlyMap<string, WebhookDeliveryStatus>>;
};
