import { openTicket } from '../../../core/intake/open/open-ticket.ts';
import { ReportRequest } from '../../../core/intake/report/report.ts';
import type { ComposedMessage } from '../../../core/messages/compose/compose-message.ts';
import { deliverNotification } from '../../../core/messages/deliver/deliver-notification.ts';
import type { SendNotificationDeps } from '../../../core/messages/deliver/delivery-result.ts';
import { triggerNotificationBundleDelivery } from '../../../core/messages/deliver/trigger-bundle-delivery.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { handleTicketChange } from '../../../core/workflow/changes/handle-ticket-change.ts';
import { routeTicket } from '../../../core/workflow/route-ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryBudget } from '../../support/memory/memory-budget.ts';
import { memoryBundles } from '../../support/memory/memory-bundles.ts';
import { memoryFeedback } from '../../support/memory/memory-feedback.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { memoryReminders } from '../../support/memory/memory-reminders.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

type SentMessage = { at: Date; to: string; message: ComposedMessage };
type Reported = { address: string; phone?: string; topic?: string };

type Clock = { now: Date };

/** Builds tickets, notifications and delivery in memory; the provider accepts and records every message. */
const aDelivery = (clock: Clock) => {
  const { dueBy, ...bundling } = memoryBundles();
  const sent: SentMessage[] = [];
  const [tickets, alerts, budget] = [memoryTickets(), memoryAlerts(), memoryBudget()];
  const now = () => clock.now;
  const ports: SendNotificationDeps = {
    ...memoryReminders(tickets.all),
    ...{ ...bundling, tickets, alerts, budget, now },
    ...{ feedback: memoryFeedback(), links: memoryLinks(), attempts: memoryAttempts(now) },
    ...{ hmac: testHmac, directory: async () => testDirectory },
    unsealContact: async (sealed) => new TextDecoder().decode(sealed),
    lastWrote: { find: async () => undefined },
    send: async (message, to) => {
      sent.push({ at: clock.now, to, message });
      return { kind: 'accepted', id: `message-${sent.length}` };
    },
    hash: (text) => `hash of ${text}`,
    portalUrl: 'https://1022.example',
  };
  /** Delivers pending notifications like the table's stream. */
  const deliver = async (code?: string): Promise<void> => {
    for (const alert of alerts.all()) {
      const isSelected = code === undefined || alert.code === code;
      if (isSelected && alert.status === 'requested') await deliverNotification(alert, ports);
    }
  };
  const { floods } = bundling;
  return { ports, tickets, alerts, budget, floods, sent, deliver, dueBy };
};

/** Builds the path of emergencies from report to sent messages in virtual time. */
export function aFloodedHotline(begin = atMinute(0)) {
  const clock: Clock = { now: begin };
  const { dueBy, deliver, ...delivery } = aDelivery(clock);
  const { ports, tickets, alerts } = delivery;
  const intake = {
    ...{ ...ports, tickets, redirectedReports: { add: async () => undefined } },
    sealContact: async (plain: string) => new TextEncoder().encode(plain),
    sealIdentity: async () => new Uint8Array(),
  };
  const route = async (ticket: Ticket): Promise<void> => {
    await handleTicketChange(ticket, undefined, {
      startJourney: async () => undefined,
      alerts,
      directory: async () => testDirectory,
    });
    const change = routeTicket(ticket, testDirectory, clock.now);
    if (!change) throw new Error('A new ticket was not routed');
    await tickets.commit(change);
    for (const alert of change.alerts) await alerts.request(alert);
    await deliver(ticket.code);
  };
  const opened: Ticket[] = [];
  let number = 0;
  return {
    ...delivery,
    clock,
    opened,
    deliver,
    /** Advances virtual time and runs the bundle checks that become due. */
    async passTo(minute: number): Promise<void> {
      const until = atMinute(minute);
      for (let check = dueBy(until); check; check = dueBy(until)) {
        if (check.at > clock.now) clock.now = check.at;
        if (!(await triggerNotificationBundleDelivery(check.claim, ports))) continue;
        check.done();
        await deliver();
      }
      if (until > clock.now) clock.now = until;
    },
    async report({ address, phone, topic = 'SK01' }: Reported) {
      number += 1;
      const report = ReportRequest.parse({
        service: topic === 'SK01' ? 'health' : 'violation',
        ...{ topic, areaCode: '29254', text: 'Khó thở' },
        reporter: { kind: 'person', phone },
      });
      const key = `key-of-report-number-${number}`;
      const outcome = await openTicket(report, { channel: 'web', key, address }, intake);
      if (outcome.kind !== 'opened') return outcome;
      opened.push(outcome.ticket);
      await route(outcome.ticket);
      return outcome;
    },
  };
}

/** The instants at which a recipient's messages by a channel were about a ticket. */
export function listedAt(
  messages: readonly SentMessage[],
  { code }: Ticket,
  kind: ComposedMessage['kind'],
) {
  return messages
    .filter(({ message }) => message.kind === kind && 'text' in message)
    .filter(({ message }) => 'text' in message && message.text.includes(formatTicketCode(code)))
    .map(({ at }) => at);
}
