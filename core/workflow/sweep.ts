import {
  computeNextRetryAt,
  type NotificationId,
  type NotificationStore,
} from '../messages/notification.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';

/** Open ticket whose workflow check is due, with the time at which the check should have happened. */
export type DueWorkflowCheck = { code: TicketCode; run: number; dueAt: Date };

/**
 * Pending notification with the time at which to retry it. For a deferred notification, this is the time at which to send
 * it.
 */
export type PendingNotification = NotificationId & { retries: number; dueAt: Date };

/** Page of due workflow checks and due notifications; `next` is the cursor of the next page. */
type DueWorkPage = {
  checks: DueWorkflowCheck[];
  alerts: PendingNotification[];
  next?: string | undefined;
};

export type DueWorkStore = {
  /**
   * Returns workflow checks and notifications that are due at the given time, most overdue first, a few thousand per page.
   */
  due(at: Date, from?: string): Promise<DueWorkPage>;
  /**
   * Increments the ticket's run number, which starts a new workflow through the table's stream. Returns false if the run
   * number has changed in the meantime.
   */
  restart(check: Pick<DueWorkflowCheck, 'code' | 'run'>): Promise<boolean>;
  /**
   * Counts a retry of a notification, which makes the table's stream deliver the notification again. Returns false if the
   * notification is settled or another process counted the retry first.
   */
  bring(alert: PendingNotification, next: Date): Promise<boolean>;
};

export type SweepDeps = {
  due: DueWorkStore;
  alerts: Pick<NotificationStore, 'settle'>;
  now(): Date;
};

export type SweepResult = { restarted: number; brought: number; givenUp: number };

/** Minutes that a workflow may be late before it counts as lost. Starting a workflow twice would do no harm. */
const graceMinutes = 2;

/** Maximum number of hourly retries for a notification. Before them, the stream retries for two hours. */
const maxRetries = 24;

/**
 * Maximum number of pages that one run of the sweeper reads, about 20,000 items. This is twice the load of five minutes if
 * 100,000 tickets become due in one hour and no workflow wakes up. Restarted tickets stay on their page until their workflow
 * runs, so the items after them are on further pages.
 */
const maxPages = 5;

const countTrue = (outcomes: boolean[]): number => outcomes.filter(Boolean).length;

const restartWorkflows = async (
  checks: DueWorkflowCheck[],
  { due }: SweepDeps,
  now: Date,
): Promise<number> => {
  const lostSince = now.getTime() - graceMinutes * 60_000;
  const lost = checks.filter(({ dueAt }) => dueAt.getTime() < lostSince);
  return countTrue(await Promise.all(lost.map((check) => due.restart(check))));
};

const deliverNotifications = async (
  notifications: PendingNotification[],
  { due, alerts }: SweepDeps,
  now: Date,
): Promise<Pick<SweepResult, 'brought' | 'givenUp'>> => {
  const hopeless = notifications.filter(({ retries }) => retries >= maxRetries);
  const hopeful = notifications.filter((alert) => !hopeless.includes(alert));
  const [brought] = await Promise.all([
    Promise.all(hopeful.map((alert) => due.bring(alert, computeNextRetryAt(now)))),
    ...hopeless.map((alert) =>
      alerts.settle(alert, { status: 'failed', settledAt: now, provider: 'gave-up' }),
    ),
  ]);
  return { brought: countTrue(brought), givenUp: hopeless.length };
};

/**
 * Restarts workflows that missed their check, and delivers deferred or lost notifications. Marks a notification as failed
 * after the maximum number of retries.
 */
export async function sweepTickets(ports: SweepDeps): Promise<SweepResult> {
  const now = ports.now();
  const swept = { restarted: 0, brought: 0, givenUp: 0 };
  let from: string | undefined;
  for (let page = 0; page < maxPages && (page === 0 || from); page += 1) {
    const { checks, alerts, next } = await ports.due.due(now, from);
    const [restarted, { brought, givenUp }] = await Promise.all([
      restartWorkflows(checks, ports, now),
      deliverNotifications(alerts, ports, now),
    ]);
    swept.restarted += restarted;
    swept.brought += brought;
    swept.givenUp += givenUp;
    from = next;
  }
  return swept;
}
