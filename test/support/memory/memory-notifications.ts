import type { DeliveryReportStore } from '../../../core/messages/deliver/delivery-report.ts';
import type {
  DeliveryClaim,
  Notification,
  NotificationId,
  NotificationStore,
} from '../../../core/messages/notification.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';

/** Returns those notifications that escalation steps of the ticket requested. */
export const selectEscalationNotifications = (
  alerts: readonly Notification[],
  code: TicketCode,
): Notification[] => alerts.filter((alert) => alert.code === code && alert.key.startsWith('rung.'));

/** Outbox in memory with the table's guarantees: a notification is requested once and settled once. */
export function memoryAlerts(
  ...known: Notification[]
): NotificationStore & Pick<DeliveryReportStore, 'note'> & { all(): Notification[] } {
  const nameOf = ({ code, key }: NotificationId): string => `${code}/${key}`;
  const alerts = new Map(known.map((alert) => [nameOf(alert), alert]));
  const claims = new Map<string, DeliveryClaim>();
  const whileIn = (
    status: Notification['status'],
    alert: NotificationId,
    change: Partial<Notification>,
  ): boolean => {
    const stored = alerts.get(nameOf(alert));
    if (stored?.status !== status) return false;
    alerts.set(nameOf(stored), { ...stored, ...change });
    return true;
  };
  return {
    all: () => [...alerts.values()],
    async request(alert) {
      if (!alerts.has(nameOf(alert))) alerts.set(nameOf(alert), alert);
    },
    async find(code, key) {
      return alerts.get(nameOf({ code, key }));
    },
    async claim(alert, claim) {
      const stored = alerts.get(nameOf(alert));
      const earlier = claims.get(nameOf(alert));
      const isFree = !earlier || earlier.by === claim.by || earlier.until <= claim.at;
      const isHeld = stored?.heldUntil !== undefined && stored.heldUntil > claim.at;
      if (stored?.status !== 'requested' || isHeld || !isFree) return false;
      claims.set(nameOf(alert), claim);
      return true;
    },
    async settle(alert, outcome) {
      claims.delete(nameOf(alert));
      whileIn('requested', alert, { ...outcome, finalContact: undefined });
    },
    async hold(alert, heldUntil, because) {
      claims.delete(nameOf(alert));
      const change =
        because && 'overBudget' in because
          ? { provider: because.overBudget, followed: 'held-over-budget' as const }
          : because;
      whileIn('requested', alert, { heldUntil, ...change });
    },
    note: async (alert, report) => whileIn(alert.status, alert, report),
  };
}
