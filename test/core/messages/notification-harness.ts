import type { ComposedMessage } from '../../../core/messages/compose/compose-message.ts';
import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../../core/messages/create-notification.ts';
import { deliverNotification } from '../../../core/messages/deliver/deliver-notification.ts';
import type { MessageProviderResult } from '../../../core/messages/deliver/delivery-result.ts';
import type { NotificationSubject } from '../../../core/messages/message-kinds.ts';
import type { Notification, NotificationChannel } from '../../../core/messages/notification.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryAttempts } from '../../support/memory/memory-attempts.ts';
import { memoryBudget } from '../../support/memory/memory-budget.ts';
import { memoryBundles } from '../../support/memory/memory-bundles.ts';
import { memoryFeedback } from '../../support/memory/memory-feedback.ts';
import { memoryLinks } from '../../support/memory/memory-links.ts';
import { memoryAlerts } from '../../support/memory/memory-notifications.ts';
import { memoryReminders } from '../../support/memory/memory-reminders.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { aTicket, atMinute, openingMorning } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

/** Returns a contact encrypted for a ticket code, in a fake envelope. */
export function sealedFor(code: string, contact: object): Uint8Array {
  return new TextEncoder().encode(`${code} ${JSON.stringify(contact)}`);
}
const unseal = async (sealed: Uint8Array, context: string): Promise<string> => {
  const [code, ...contact] = new TextDecoder().decode(sealed).split(' ');
  if (code !== context) throw new Error('Sealed for another ticket');
  return contact.join(' ');
};

export const { code } = aTicket();
export const ticket = aTicket({
  unit: 'UBND_XA:29254',
  unitName: 'UBND Phường 7',
  assignment: 1,
  contact: sealedFor(code, { phone: '+84912345678', email: 'ba@example.vn' }),
});
export const handler = { unit: 'UBND_XA:29254', role: 'handler' };
export const cause = { code, assignment: 1, cause: 'test', requestedAt: openingMorning };
export const toOfficer = createOfficerNotifications(handler, { about: 'assigned' }, cause);
export function toCitizen(
  channel: NotificationChannel,
  subject: NotificationSubject = { about: 'receipt' },
) {
  return createCitizenNotification([channel], subject, cause);
}

type AnOfficeInput = {
  /** Further tickets, such as the common ticket of a merged one. */
  others?: Ticket[];
  ticket?: Ticket | undefined;
  people?: typeof testDirectory.people;
  directory?: typeof testDirectory;
  now?: Date;
  budget?: ReturnType<typeof memoryBudget>;
  /** The time at which the citizen last wrote on their platform. */
  wroteAt?: Date;
};

const textOf = (message: ComposedMessage): string => {
  switch (message.kind) {
    case 'chat':
      return message.replies.map((one) => one.text).join('\n');
    case 'zns':
      return `${message.templateId} ${JSON.stringify(message.parameters)}`;
    default:
      return message.text;
  }
};

/** Builds notification delivery with a provider that accepts every message until the test changes its response. */
export function anOffice(
  pending: Notification[],
  {
    ticket: of = ticket,
    others = [],
    directory: valid = testDirectory,
    people = valid.people,
    now = atMinute(5),
    budget = memoryBudget(),
    wroteAt,
  }: AnOfficeInput = {},
) {
  const alerts = memoryAlerts(...pending);
  const feedback = memoryFeedback();
  const links = memoryLinks();
  let today = now;
  const sent: { address: string; text: string; labels: object }[] = [];
  let answer = async (): Promise<MessageProviderResult> => ({
    kind: 'accepted',
    id: `id-${sent.length}`,
  });
  const ports: Parameters<typeof deliverNotification>[1] = {
    alerts,
    feedback,
    budget,
    ...memoryBundles(),
    ...memoryReminders(() => [of]),
    attempts: memoryAttempts(() => today),
    tickets: memoryTickets(of, ...others),
    links,
    directory: async () => ({ ...valid, people }),
    hmac: testHmac,
    unsealContact: unseal,
    lastWrote: { find: async () => wroteAt },
    send: async (message, address, labels) => {
      const text = textOf(message);
      sent.push({ address, text, labels });
      return answer();
    },
    hash: (text) => `hash of ${text}`,
    portalUrl: 'https://1022.example',
    now: () => today,
  };
  return {
    ports: { ...ports, tickets: memoryTickets(of) },
    alerts,
    feedback,
    budget,
    links,
    sent,
    timeIs: (instant: Date) => {
      today = instant;
    },
    providerSays: (outcome: () => Promise<MessageProviderResult>) => {
      answer = outcome;
    },
    async deliver() {
      const endings: string[] = [];
      for (const alert of pending) endings.push((await deliverNotification(alert, ports)).kind);
      return endings;
    },
  };
}
