import { countSegments } from '../../../core/messages/compose/sms/sms.ts';
import { deliverNotification } from '../../../core/messages/deliver/deliver-notification.ts';
import type { SendNotificationDeps } from '../../../core/messages/deliver/delivery-result.ts';
import { triggerNotificationBundleDelivery } from '../../../core/messages/deliver/trigger-bundle-delivery.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { performTicketAction } from '../../../core/ticket/change/perform-action.ts';
import type { Actor } from '../../../core/ticket/events/kinds/common-event-fields.ts';
import type { Action } from '../../../core/ticket/model/action.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';
import { dayMs } from '../../../core/time/day-ms.ts';
import { getMidnightMs, toDayNumber } from '../../../core/time/local-date.ts';
import { advanceWorkflow } from '../../../core/workflow/advance-workflow.ts';
import { handleTicketChange } from '../../../core/workflow/changes/handle-ticket-change.ts';
import { recomputePageOfDeadlines } from '../../../core/workflow/changes/recompute-page-of-deadlines.ts';
import { sendOverdueTicketReminders } from '../../../core/workflow/escalation/send-overdue-ticket-reminders.ts';
import { canTicketChangeWithTime } from '../../../core/workflow/next-check.ts';
import { testDirectory } from '../directory/test-directory.ts';
import { memoryAttempts } from '../memory/memory-attempts.ts';
import { memoryBudget } from '../memory/memory-budget.ts';
import { memoryBundles } from '../memory/memory-bundles.ts';
import { memoryFeedback } from '../memory/memory-feedback.ts';
import { memoryLinks } from '../memory/memory-links.ts';
import { memoryNonces } from '../memory/memory-nonces.ts';
import { memoryAlerts, selectEscalationNotifications } from '../memory/memory-notifications.ts';
import { memoryReminders } from '../memory/memory-reminders.ts';
import { memoryTickets } from '../memory/memory-tickets.ts';
import { testHmac } from '../test-hmac.ts';

export type SentMessage = {
  at: Date;
  channel: Notification['channel'];
  /** Recipient: `citizen`, or the unit and role of an officer. */
  to: string;
  recipient: Notification['to'];
  address: string;
  about: Notification['subject']['about'];
  ticket: TicketCode;
  text: string;
  segments: number;
};

type Clock = { now: Date };
type Outbox = Map<string, { alert: Notification; at: Date }>;
type Memory = ReturnType<typeof memory>;

const memory = (clock: Clock) => {
  const store = memoryTickets();
  const outbox: Outbox = new Map();
  const checks = new Map<TicketCode, Date>();
  const follow = ({ after, alerts: requested }: TicketChange): void => {
    if (after.nextCheckAt) checks.set(after.code, after.nextCheckAt);
    for (const alert of requested) enqueue(outbox, alert, clock);
  };
  const tickets = {
    ...store,
    async commit(...changes: [TicketChange, TicketChange?]) {
      const outcome = await store.commit(...changes);
      if (outcome === 'committed') for (const change of changes) if (change) follow(change);
      return outcome;
    },
  };
  return {
    ...{ tickets, outbox, checks, alerts: memoryAlerts(), bundles: memoryBundles() },
    ...memoryReminders(store.all),
  };
};

const enqueue = (outbox: Outbox, alert: Notification, { now }: Clock): void => {
  outbox.set(`${alert.code}/${alert.key}`, { alert, at: now });
};

const createDeliveryDeps = (
  { tickets, alerts, bundles, outbox, reminders, ticketsOf }: Memory,
  messages: SentMessage[],
  clock: Clock,
): SendNotificationDeps => ({
  ...{ reminders, ticketsOf },
  alerts: { ...alerts, request: async (alert) => enqueue(outbox, alert, clock) },
  ...{ tickets, feedback: memoryFeedback(), budget: memoryBudget() },
  ...{ bundles: bundles.bundles, watch: bundles.watch, floods: bundles.floods },
  attempts: memoryAttempts(() => clock.now),
  links: memoryLinks(),
  directory: async () => testDirectory,
  hmac: testHmac,
  unsealContact: async (sealed) => new TextDecoder().decode(sealed),
  lastWrote: { find: async () => undefined },
  async send(message, address, { ticket, alert: key }) {
    const alert = alerts.all().find((one) => one.code === ticket && one.key === key);
    if (!alert) throw new Error(`No alert ${key} of ticket ${ticket} was delivered`);
    const { to, subject, channel, code } = alert;
    messages.push({
      ...{ at: clock.now, channel, address, about: subject.about, ticket: code },
      text: 'text' in message ? message.text : '',
      to: to.kind === 'citizen' ? 'citizen' : `${to.unit} ${to.role}`,
      recipient: to,
      segments: message.kind === 'sms' ? countSegments(message.text).segments : 0,
    });
    return { kind: 'accepted', id: `message-${messages.length}` };
  },
  hash: (text) => `hash of ${text}`,
  portalUrl: 'https://1022.travinh.gov.vn',
  now: () => clock.now,
});

/** Delivers the due notifications of the simulated outbox; held ones remain. */
const deliverDue = async (
  { outbox, alerts }: Memory,
  ports: SendNotificationDeps,
  { now }: Clock,
): Promise<void> => {
  for (const [name, { alert, at }] of outbox) {
    if (at > now) continue;
    outbox.delete(name);
    await alerts.request(alert);
    await deliverNotification(alert, ports);
    const held = await alerts.find(alert.code, alert.key);
    if (held?.status === 'requested' && held.heldUntil) {
      outbox.set(name, { alert, at: held.heldUntil });
    }
  }
};

/** Checks the due claims of bundles and releases the notifications whose claim was lost. */
const wakeDue = async ({ outbox, alerts, bundles }: Memory, { now }: Clock): Promise<void> => {
  for (let due = bundles.dueBy(now); due; due = bundles.dueBy(now)) {
    const ports = { bundles: bundles.bundles, alerts, now: () => now };
    if (!(await triggerNotificationBundleDelivery(due.claim, ports))) continue;
    due.done();
    for (const [name, { alert }] of outbox) {
      const held = await alerts.find(alert.code, alert.key);
      if (held?.heldUntil && held.heldUntil <= now) outbox.set(name, { alert, at: now });
    }
  }
};

/** Hour of the day at which the simulated hotline sends reminders, as in the deployed schedule. */
const reminderHour = 6;

const nextReminder = (after: Date): Date => {
  const today = new Date(getMidnightMs(toDayNumber(after)) + reminderHour * 3_600_000);
  return today > after ? today : new Date(today.getTime() + dayMs);
};

const remind = async (
  { tickets, reminders, ticketsOf }: Memory,
  { alerts, directory, now }: SendNotificationDeps,
): Promise<void> => {
  const open = () =>
    tickets
      .all()
      .filter(canTicketChangeWithTime)
      .map(({ code }) => code);
  await sendOverdueTicketReminders([0], {
    ...{ tickets, reminders, ticketsOf, alerts, directory, now },
    checks: { restart: async () => false },
    open: { page: async () => ({ codes: open() }) },
  });
};

/** Applies the directory of a new day to all open tickets, as the hotline does at midnight. */
const recomputeAll = async (
  { tickets, outbox, alerts: stored }: Memory,
  { alerts, directory, now }: SendNotificationDeps,
): Promise<void> => {
  const codes = tickets.all().map(({ code }) => code);
  const known = () => [...[...outbox.values()].map(({ alert }) => alert), ...stored.all()];
  await recomputePageOfDeadlines(
    { shard: 0, directory: testDirectory.version, after: '' },
    {
      ...{ tickets, alerts, directory, now },
      checks: { restart: async () => false },
      open: { page: async () => ({ codes }) },
      rungAlerts: async (code) => selectEscalationNotifications(known(), code),
    },
  );
};

const nextMidnight = (after: Date): Date => new Date(getMidnightMs(toDayNumber(after) + 1));

/** Runs the hotline's rules with stores in memory and providers that accept everything. The test sets the clock. */
export function simulatedHotline(clock: Clock) {
  const sent: SentMessage[] = [];
  const all = memory(clock);
  const { tickets, checks, outbox } = all;
  const ports = createDeliveryDeps(all, sent, clock);
  const acting = {
    ...{ tickets, nonces: memoryNonces(tickets), directory: ports.directory, now: ports.now },
    ...{ pause: async () => undefined, currentDirectory: ports.directory },
  };
  const evaluate = async (code: TicketCode): Promise<void> => {
    const ticket = await tickets.find(code);
    if (!ticket) return;
    const step = ticket.status === 'new' ? 'route' : 'evaluate';
    await advanceWorkflow({ step, code, run: ticket.run }, acting);
    const next = (await tickets.find(code))?.nextCheckAt;
    if (next) checks.set(code, next);
    else checks.delete(code);
  };
  let remindAt = nextReminder(clock.now);
  let recomputeAt = nextMidnight(clock.now);
  return {
    sent,
    tickets,
    alerts: all.alerts,
    async open(ticket: Ticket): Promise<void> {
      await tickets.open(ticket);
      await handleTicketChange(ticket, undefined, {
        startJourney: async () => void checks.set(ticket.code, clock.now),
        alerts: ports.alerts,
        directory: ports.directory,
      });
    },
    async action(code: TicketCode, nonce: string, { by, action }: { by: Actor; action: Action }) {
      await performTicketAction(code, action, { by, channel: 'link', nonce }, acting);
    },
    /** Performs everything in the simulation that is due at the current time. */
    async runDue(): Promise<void> {
      if (recomputeAt <= clock.now) {
        recomputeAt = nextMidnight(clock.now);
        await recomputeAll(all, ports);
      }
      if (remindAt <= clock.now) {
        remindAt = nextReminder(clock.now);
        await remind(all, ports);
      }
      for (const [code, at] of [...checks]) if (at <= clock.now) await evaluate(code);
      await wakeDue(all, clock);
      await deliverDue(all, ports, clock);
    },
    /** Returns the instants at which the simulated hotline has something to do. */
    ahead: (): Date[] => [
      remindAt,
      recomputeAt,
      ...checks.values(),
      ...[...outbox.values()].map(({ at }) => at),
    ],
  };
}
