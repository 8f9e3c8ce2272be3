import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { WebhookId } from './webhook.ts';

/** Queue message for one event and one webhook. Every attempt sends the same body. */
export const EventDelivery = z.strictObject({
  webhook: WebhookId,
  event: z.string().min(1),
  body: z.string(),
});
export type EventDelivery = z.infer<typeof EventDelivery>;

/**
 * Queue message for one Open311 update and one receiver. It contains no text; the text is read from the ticket when the
 * update is sent.
 */
export const UpdateDelivery = z.strictObject({
  webhook: WebhookId,
  code: TicketCode,
  version: z.int().positive(),
  /** Common ticket in which the event occurred, if the reported ticket is merged into it. */
  of: TicketCode.optional(),
});
export type UpdateDelivery = z.infer<typeof UpdateDelivery>;

export const Delivery = z.union([EventDelivery, UpdateDelivery]);
export type Delivery = z.infer<typeof Delivery>;

/** Result of an HTTP request to a receiver: status and error text, or no response. */
export type PostResult =
  | { kind: 'answered'; status: number; said?: string | undefined }
  | { kind: 'not-reached' };

export type DeliveryResult = { kind: 'taken' | 'not-wanted' } | { kind: 'not-taken'; why: string };

export function isDelivered(posted: PostResult): boolean {
  return posted.kind === 'answered' && posted.status >= 200 && posted.status < 300;
}

/** Returns the cause of a failed delivery for the log and the administrators. */
export function failureCauseOf(posted: PostResult): string {
  if (posted.kind === 'not-reached') return 'not-reached';
  return posted.status === 410 ? 'gone' : `status-${posted.status}`;
}

export type DeliveryState = {
  takenAt?: Date | undefined;
  /** Time of the last failed delivery; `why` is its cause. */
  failedAt?: Date | undefined;
  why?: string | undefined;
  /** Start of the current series of failures; `failures` counts the attempts since then. */
  failingSince?: Date | undefined;
  failures: number;
};

export type DeliveryStateStore = {
  note(webhook: string, result: DeliveryResult, at: Date): Promise<void>;
  states(): Promise<ReadonlyMap<string, DeliveryState>>;
};
