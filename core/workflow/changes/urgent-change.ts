import * as z from 'zod';
import { isEmergencyMessage } from '../../messages/deliver/dispatch.ts';
import type { NotificationId } from '../../messages/notification.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { TicketChange, TicketStore } from '../../ticket/ports/ticket-store.ts';
import type { HandleTicketChangeDeps } from './handle-ticket-change.ts';

/** Queue message about a change of an emergency. The consumers of the table's stream process the same change later. */
export const UrgentChange = z.object({
  code: TicketCode,
  version: z.int().positive(),
  /** Run number of the workflow that the change requires. Undefined if the ticket has a workflow. */
  run: z.int().positive().optional(),
  /** Keys of the notifications that the change requested. */
  keys: z.array(z.string()),
});
export type UrgentChange = z.infer<typeof UrgentChange>;

export type UrgentChangeQueue = {
  send(change: UrgentChange): Promise<void>;
  /** Reports that a change was not queued. The change itself is stored. */
  onFailure(error: unknown, change: UrgentChange): void;
};

const isEmergency = ({ priority, isCanary }: Ticket): boolean => priority === 'P1' && !isCanary;

const markUrgentNotifications = (change: TicketChange): TicketChange => {
  const { after, alerts } = change;
  if (!isEmergency(after)) return change;
  return {
    ...change,
    alerts: alerts.map((alert) =>
      isEmergencyMessage(alert.subject, after) && !alert.heldUntil
        ? { ...alert, isUrgent: true }
        : alert,
    ),
  };
};

/** Returns the message about a change, or undefined if the ticket is no emergency or nothing is to be done. */
const toUrgentChange = (
  after: Ticket,
  { before, alerts }: Partial<TicketChange>,
): UrgentChange | undefined => {
  const { code, version, run } = after;
  const keys = (alerts ?? []).flatMap(({ key, isUrgent }) => (isUrgent ? [key] : []));
  const isRunNew = before?.run !== run;
  if (!isEmergency(after) || (!isRunNew && keys.length === 0)) return undefined;
  return { code, version, keys, ...(isRunNew && { run }) };
};

/**
 * Wraps a ticket store so that stored changes of emergencies (P1) are also queued, because the table's stream delivers them
 * only after all earlier changes. Queueing is best effort: a failure changes neither the result nor the ticket.
 */
export function queueUrgentChanges(
  tickets: TicketStore,
  { send, onFailure }: UrgentChangeQueue,
): TicketStore {
  const queue = async (change: UrgentChange | undefined): Promise<void> => {
    if (change) await send(change).catch((error: unknown) => onFailure(error, change));
  };
  return {
    ...tickets,
    async open(ticket) {
      const result = await tickets.open(ticket);
      if (result.kind === 'stored') await queue(toUrgentChange(ticket, {}));
      return result;
    },
    async commit(first, second) {
      const change = markUrgentNotifications(first);
      const other = second && markUrgentNotifications(second);
      const result = await tickets.commit(change, other);
      if (result === 'committed') {
        const committed = [change, ...(other ? [other] : [])];
        await Promise.all(committed.map((one) => queue(toUrgentChange(one.after, one))));
      }
      return result;
    },
  };
}

export type HandleUrgentChangeDeps = Pick<HandleTicketChangeDeps, 'startJourney'> & {
  deliver(notification: NotificationId): Promise<void>;
};

/**
 * Does for a change of an emergency what the consumers of the table's stream do: starts the workflow, and delivers the
 * notifications. Idempotent. If one delivery fails, the others are still attempted.
 */
export async function handleUrgentChange(
  { code, run, keys }: UrgentChange,
  { startJourney, deliver }: HandleUrgentChangeDeps,
): Promise<void> {
  if (run !== undefined) await startJourney({ code, run });
  const deliveries = await Promise.allSettled(keys.map((key) => deliver({ code, key })));
  for (const delivery of deliveries) if (delivery.status === 'rejected') throw delivery.reason;
}
