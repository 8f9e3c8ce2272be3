import type { Directory } from '../../directory/model/directory.ts';
import { findUnitOnAnyDay, getOperatorUnit } from '../../directory/model/organization/unit.ts';
import type { ResponsibleRole } from '../../sla/responsible-roles.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { type BundledTicketData, composeEmergencyBundle } from '../compose/compose-bundle.ts';
import { composeDigest } from '../compose/compose-digest.ts';
import { type ComposedMessage, composeMessage } from '../compose/compose-message.ts';
import type { createMessageContext } from '../compose/values/message-context.ts';
import { getMessageScope } from '../message-kinds.ts';
import type { Notification } from '../notification.ts';
import { findRemindedTickets, type RemindedTicketsDeps } from '../reminders/reminded-tickets.ts';
import type { BundleSchedule } from './dispatch.ts';
import { mapInBatches } from './map-in-batches.ts';

/** Notification in a bundle, with its ticket. `overdueTask` is set for tickets that a reminder lists. */
export type BundleItem = {
  alert: Notification;
  ticket: Ticket;
  overdueTask?: ResponsibleRole | undefined;
};

type DirectoryAt = { directory: Directory; now: Date };

export type BundleToSend = {
  first: BundleItem;
  others: readonly BundleItem[];
  group: BundleSchedule;
};

type ComposeContext = DirectoryAt & {
  contextOf(item: BundleItem): ReturnType<typeof createMessageContext>;
};

/** Maximum number of overdue tickets listed in a reminder. The linked page lists more. */
const maxListed = 20;

/**
 * Returns the tickets that a notification is about: its own ticket or, for a reminder, all overdue tickets of the reminded
 * role.
 */
const listNotificationTickets = async (
  item: BundleItem,
  directoryAt: DirectoryAt,
  ports: RemindedTicketsDeps,
): Promise<{ items: BundleItem[]; more: number }> => {
  const { alert } = item;
  const { to, subject } = alert;
  const scope = getMessageScope(subject);
  if (scope.kind === 'ticket' || to.kind !== 'officer') return { items: [item], more: 0 };
  const { tickets, more } = await findRemindedTickets(scope.of, maxListed, directoryAt, ports);
  const items = tickets.map(({ ticket, overdueTask }) => {
    const { code, assignment } = ticket;
    return { alert: { ...alert, code, assignment }, ticket, overdueTask };
  });
  return { items, more };
};

/**
 * Returns the URL of the staff console if a bundle to the operators contains ended tickets or tickets of other units,
 * because the page of an officer link doesn't list these. Undefined otherwise.
 */
const findConsoleUrl = (
  unit: string,
  bundle: readonly BundledTicketData[],
  { directory, now }: DirectoryAt,
): string | undefined => {
  if (unit !== getOperatorUnit(directory, now).ref) return undefined;
  const atDesk = bundle.find(
    ({ ticket }) => ticket.unit !== unit || isAnsweredOrEnded(ticket.status),
  );
  return atDesk && `${atDesk.context.portalUrl}/console`;
};

/**
 * Composes one message about a notification and the other notifications in the same bundle. Undefined if the bundle is a
 * reminder and none of its tickets is overdue any more.
 */
export const composeNotificationBundle = async (
  { first, others, group }: BundleToSend,
  { contextOf, ...directoryAt }: ComposeContext,
  ports: RemindedTicketsDeps,
): Promise<ComposedMessage | undefined> => {
  const matters = await mapInBatches([first, ...others], (item) =>
    listNotificationTickets(item, directoryAt, ports),
  );
  // a ticket may occur twice, as new and as overdue
  const items = new Map(matters.flatMap(({ items }) => items).map((one) => [one.ticket.code, one]));
  const bundle: BundledTicketData[] = await mapInBatches([...items.values()], async (item) => ({
    ...{ ticket: item.ticket, overdueTask: item.overdueTask },
    isCoordinated: item.alert.subject.about === 'informed',
    readerUnit: item.alert.to.kind === 'officer' ? item.alert.to.unit : undefined,
    context: await contextOf(item),
  }));
  const more = matters.reduce((sum, one) => sum + one.more, 0);
  const [only] = items.values();
  const [one] = bundle;
  if (!only || !one) return undefined;
  const { channel: by, to } = first.alert;
  // the text for a single ticket covers only the answer deadline, not the operators' tasks
  const isAboutAnswer = one.overdueTask === undefined || one.overdueTask.task === 'resolve';
  if (bundle.length + more === 1 && isAboutAnswer) {
    return composeMessage(only.alert, only.ticket, one.context);
  }
  const channel = by === 'sms' ? 'sms' : 'email';
  if (group.kind === 'emergency') return composeEmergencyBundle(channel, bundle);
  const unit =
    to.kind === 'officer'
      ? findUnitOnAnyDay(directoryAt.directory, to.unit, directoryAt.now)
      : undefined;
  const list = to.kind === 'officer' ? findConsoleUrl(to.unit, bundle, directoryAt) : undefined;
  return composeDigest(
    channel,
    { unit: unit ?? one.context.unit, tickets: bundle, more, list },
    directoryAt.now,
  );
};

/**
 * Returns the notifications of a bundle for which a message can be composed. If composing fails for a notification, it is
 * left out and stays pending.
 */
export const filterComposable = async (
  others: readonly BundleItem[],
  contextOf: ComposeContext['contextOf'],
): Promise<BundleItem[]> => {
  const found = await mapInBatches(others, async (item) =>
    getMessageScope(item.alert.subject).kind !== 'ticket' ||
    (await contextOf(item).catch(() => undefined))
      ? [item]
      : [],
  );
  return found.flat();
};
