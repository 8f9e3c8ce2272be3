import {
  type NotificationId,
  type NotificationStore,
  nextRetryAt,
} from '../messages/notification.ts';
import type { TicketCode } from '../ticket/code.ts';

/** Open ticket with the time at which its workflow should have checked it. */
export type DueCheck = { code: TicketCode; run: number; dueAt: Date };

/** Pending notification with the time at which to retry it, or to release it if it was deferred. */
export type PendingNotification = NotificationId & { retries: number; dueAt: Date };

/** Page of due checks and notifications; `next` is the cursor of the next page. */
type Due = { checks: DueCheck[]; alerts: PendingNotification[]; next?: string | undefined };

export type DueStore = {
  /** Returns checks and notifications due at the instant, most overdue first, a few thousand per page. */
  due(at: Date, from?: string): Promise<Due>;
  /**
   * Increments the ticket's run unless it has changed; the table's stream then starts a new workflow. Returns false on a
   * conflict.
   */
  restart(check: Pick<DueCheck, 'code' | 'run'>): Promise<boolean>;
  /**
   * Counts a retry of a notification, whereupon the stream delivers it again. Returns false if it is settled or another
   * process counted first.
   */
  bring(alert: PendingNotification, next: Date): Promise<boolean>;
};

export type SweepDeps = {
  due: DueStore;
  alerts: Pick<NotificationStore, 'settle'>;
  now(): Date;
};

export type SweepResult = { restarted: number; brought: number; givenUp: number };

/** Minutes that a workflow may be late before it counts as lost; starting it twice would be harmless. */
const graceMinutes = 2;

/** Maximum retries of a notification, one per hour. The stream's own retries, for two hours, come first. */
const maxRetries = 24;

/**
 * Maximum pages per sweep, about 20,000 items: twice the load of five minutes when 100,000 tickets become due in one hour and
 * no workflow wakes. Restarted tickets stay on their page until their workflow runs, so only further pages reach the items
 * behind them.
 */
const maxPages = 5;

const countOf = (outcomes: boolean[]): number => outcomes.filter(Boolean).length;

const restartJourneys = async (
  checks: DueCheck[],
  { due }: SweepDeps,
  now: Date,
): Promise<number> => {
  const lostSince = now.getTime() - graceMinutes * 60_000;
  const lost = checks.filter(({ dueAt }) => dueAt.getTime() < lostSince);
  return countOf(await Promise.all(lost.map((check) => due.restart(check))));
};

const bringAlerts = async (
  notifications: PendingNotification[],
  { due, alerts }: SweepDeps,
  now: Date,
): Promise<Pick<SweepResult, 'brought' | 'givenUp'>> => {
  const hopeless = notifications.filter(({ retries }) => retries >= maxRetries);
  const hopeful = notifications.filter((alert) => !hopeless.includes(alert));
  const [brought] = await Promise.all([
    Promise.all(hopeful.map((alert) => due.bring(alert, nextRetryAt(now)))),
    ...hopeless.map((alert) =>
      alerts.settle(alert, { status: 'failed', settledAt: now, provider: 'gave-up' }),
    ),
  ]);
  return { brought: countOf(brought), givenUp: hopeless.length };
};

/**
 * Restarts workflows that missed their check, and delivers notifications that were deferred or lost. After the maximum of
 * retries a notification is marked as failed.
 */
export async function sweepTickets(ports: SweepDeps): Promise<SweepResult> {
  const now = ports.now();
  const swept = { restarted: 0, brought: 0, givenUp: 0 };
  let from: string | undefined;
  for (let page = 0; page < maxPages && (page === 0 || from); page += 1) {
    const { checks, alerts, next } = await ports.due.due(now, from);
    const [restarted, { brought, givenUp }] = await Promise.all([
      restartJourneys(checks, ports, now),
      bringAlerts(alerts, ports, now),
    ]);
    swept.restarted += restarted;
    swept.brought += brought;
    swept.givenUp += givenUp;
    from = next;
  }
  return swept;
}
