import type { Directory } from '../../../core/directory/model/directory.ts';
import { findNotificationPolicy } from '../../../core/messages/deliver/dispatch.ts';
import { computeNextDigestAt } from '../../../core/messages/schedule/notification-policy.ts';
import { addMinutes } from '../../../core/time/add-minutes.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import type { OutboxItem } from '../../support/hotline/hotline-driver.ts';
import type { StoredTicket } from './stored-ticket.ts';

export type NotifiedTickets = {
  tickets: readonly StoredTicket[];
  /** Sent messages of the run, including those about other tickets. */
  sent: readonly OutboxItem[];
  directory: Directory;
  now: Date;
  /** Number of injected faults; each may cause at most one repeated message. */
  faults: number;
};

const labelOf = ({ ticket, alert }: OutboxItem): string => `${ticket} ${alert}`;

const sentTooOften = ({ tickets, sent, faults }: NotifiedTickets): string[] => {
  const codes = new Set<string>(tickets.map(({ ticket }) => ticket.code));
  const own = sent.filter(({ ticket }) => ticket !== undefined && codes.has(ticket));
  return [...Map.groupBy(own, labelOf)].flatMap(([label, items]) =>
    items.length > 1 + faults ? [`${label} was sent ${items.length} times`] : [],
  );
};

/** Returns telephones that got more SMS than their daily limit; an SMS repeated because of a fault counts once. */
const overCap = ({ tickets, sent, directory }: NotifiedTickets): string[] => {
  const limits = new Map<string, number | undefined>(
    tickets.flatMap(({ ticket, alerts }) =>
      alerts.map((alert) => {
        const policy = findNotificationPolicy(alert, ticket, { directory, now: alert.requestedAt });
        return [`${alert.code} ${alert.key}`, policy?.smsPerDay] as const;
      }),
    ),
  );
  const counted = sent.filter(
    (item) => item.kind === 'sms' && limits.get(labelOf(item)) !== undefined,
  );
  const days = Map.groupBy(counted, ({ to, at }) => `${to} on ${toLocalDate(new Date(at))}`);
  return [...days].flatMap(([day, items]) => {
    const labels = new Set(items.map(labelOf));
    const limit = Math.max(...[...labels].map((label) => limits.get(label) ?? 0));
    return labels.size > limit ? [`${labels.size} SMS to ${day}, of at most ${limit}`] : [];
  });
};

/** Maximum wait in minutes for an earlier message of a bundle, another channel or a provider. */
const longestWaitMinutes = 75;

/** Returns held notifications without a place in the sweeper's index, or held beyond the next digest. */
const heldWrongly = (
  { ticket, alerts, sweptAt }: StoredTicket,
  { directory, now }: Pick<NotifiedTickets, 'directory' | 'now'>,
): string[] =>
  alerts.flatMap((alert) => {
    const { key, to, status, heldUntil } = alert;
    if (status !== 'requested' || !heldUntil || heldUntil <= now) return [];
    const until = heldUntil.toISOString();
    const swept = sweptAt.get(key);
    if (swept !== until) return [`${key} is held until ${until}, and swept at ${swept}`];
    const policy = findNotificationPolicy(alert, ticket, { directory, now });
    if (!policy || to.kind !== 'officer') return [];
    const latest = Math.max(
      computeNextDigestAt(to.unit, policy, directory, now).getTime(),
      addMinutes(now, longestWaitMinutes).getTime(),
    );
    return heldUntil.getTime() <= latest ? [] : [`${key} is held until ${until}, after a digest`];
  });

/**
 * Verifies notifications under the product's policies: each fault repeats at most one message, no telephone exceeds its daily
 * SMS limit, and each held notification has a due time.
 */
export function findDigestViolations(notified: NotifiedTickets): string[] {
  return [
    ...sentTooOften(notified),
    ...overCap(notified),
    ...notified.tickets.flatMap((one) => heldWrongly(one, notified)),
  ];
}
