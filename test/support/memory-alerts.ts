import type { Alert, AlertStore } from '../../core/messages/alert.ts';

/** The outbox in memory, with the same promises as the table: asked for once, settled once. */
export const memoryAlerts = (...known: Alert[]): AlertStore & { all(): Alert[] } => {
  const nameOf = ({ code, key }: Pick<Alert, 'code' | 'key'>): string => `${code}/${key}`;
  const alerts = new Map(known.map((alert) => [nameOf(alert), alert]));
  return {
    all: () => [...alerts.values()],
    async request(alert) {
      if (!alerts.has(nameOf(alert))) alerts.set(nameOf(alert), alert);
    },
    async find(code, key) {
      return alerts.get(nameOf({ code, key }));
    },
    async settle(alert, outcome) {
      const kept = alerts.get(nameOf(alert));
      if (kept?.status === 'requested') alerts.set(nameOf(kept), { ...kept, ...outcome });
    },
  };
};
