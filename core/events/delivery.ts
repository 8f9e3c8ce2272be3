import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { WebhookId } from './webhook.ts';

/** One event on its way to one webhook; the body is the same at every attempt. */
export const EventDelivery = z.strictObject({
  webhook: WebhookId,
  event: z.string().min(1),
  body: z.string(),
});
export type EventDelivery = z.infer<typeof EventDelivery>;

/** One update on its way to one site: what it says is read when it goes, and lies in no queue. */
export const UpdateDelivery = z.strictObject({
  webhook: WebhookId,
  code: TicketCode,
  version: z.int().positive(),
  /** The ticket that the one of that code is part of, where it happened to that. */
  of: TicketCode.optional(),
});
export type UpdateDelivery = z.infer<typeof UpdateDelivery>;

export const Delivery = z.union([EventDelivery, UpdateDelivery]);
export type Delivery = z.infer<typeof Delivery>;

/** What a receiver made of it: its status, with what it says to a refusal, or that it could not be had. */
export type Posted =
  | { kind: 'answered'; status: number; said?: string | undefined }
  | { kind: 'not-reached' };

export type Sent = { kind: 'taken' | 'not-wanted' } | { kind: 'not-taken'; why: string };

export const isTaken = (posted: Posted): boolean =>
  posted.kind === 'answered' && posted.status >= 200 && posted.status < 300;

/** Why it wasn't taken, for the log and the administrators. */
export const whyNot = (posted: Posted): string => {
  if (posted.kind === 'not-reached') return 'not-reached';
  return posted.status === 410 ? 'gone' : `status-${posted.status}`;
};

/** How it stands with a receiver. */
export type DeliveryState = {
  takenAt?: Date | undefined;
  /** The last time that it didn't take something, and why. */
  failedAt?: Date | undefined;
  why?: string | undefined;
  /** Since when it takes nothing, and how often it was tried. */
  failingSince?: Date | undefined;
  failures: number;
};

export type DeliveryLog = {
  note(webhook: string, sent: Sent, at: Date): Promise<void>;
  states(): Promise<ReadonlyMap<string, DeliveryState>>;
};
