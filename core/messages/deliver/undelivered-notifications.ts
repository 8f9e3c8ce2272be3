import * as z from 'zod';
import { AccountableRole } from '../../directory/model/organization/people.ts';
import { deriveNotificationKey } from '../create-notification.ts';
import {
  type FailureFollowUp,
  type Notification,
  NotificationChannel,
  type NotificationId,
  type NotificationRecipient,
  type NotificationStore,
  OfficerNotificationChannel,
} from '../notification.ts';
import {
  type DeliveryFailureDeps,
  handleDeliveryFailure,
  hasDeliveryFailed,
} from './handle-delivery-failure.ts';

/**
 * Cursor for paging through the operators' undelivered list. It consists of the timestamp, ticket code and notification key
 * of the last item read.
 */
export const UndeliveredListCursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}#[\w.-]{1,256}$/, 'cursor-unknown')
  .brand('UndeliveredListCursor');
export type UndeliveredListCursor = z.infer<typeof UndeliveredListCursor>;

/** Notification on the undelivered list, with the cursor after it. */
type UndeliveredListEntry = NotificationId & { cursor: UndeliveredListCursor };

/** Store for the operators' undelivered list: notifications that failed or bounced and that no operator has acknowledged. */
export type UndeliveredNotificationStore = {
  /** Maximum number of notifications on a page. */
  pageSize: number;
  /** Returns a page of the undelivered list after the cursor, newest first. */
  page(
    after?: UndeliveredListCursor,
  ): Promise<{ entries: UndeliveredListEntry[]; next?: UndeliveredListCursor }>;
  /** Stores what was done about a notification that did not arrive. */
  recordFollowUp(alert: NotificationId, followed: FailureFollowUp): Promise<void>;
  /** Removes a notification from the undelivered list because no operator needs to act. */
  takeOff(alert: NotificationId): Promise<void>;
  /**
   * Removes a notification from the undelivered list because an operator acknowledged it, and stores who and when. Returns
   * false if it is no longer listed.
   */
  tick(alert: NotificationId, seen: { at: Date; by: string }): Promise<boolean>;
};

const listKeysForRecipient = (alert: Notification, to: NotificationRecipient): string[] =>
  (to.kind === 'officer' ? OfficerNotificationChannel : NotificationChannel).options.map(
    (channel) => deriveNotificationKey(alert, to, channel),
  );

const listKeysForUnitRoles = (alert: Notification, roles: readonly AccountableRole[]): string[] => {
  const { to } = alert;
  return to.kind === 'officer'
    ? roles.flatMap((role) => listKeysForRecipient(alert, { ...to, role }))
    : [];
};

/**
 * Returns the keys of other notifications by which the same message may still arrive: to the same recipient by other
 * channels, and to the unit's duty officer.
 */
const listAlternativeKeys = (alert: Notification): string[] =>
  [
    ...new Set([
      ...listKeysForRecipient(alert, alert.to),
      ...listKeysForUnitRoles(alert, ['duty']),
    ]),
  ].filter((key) => key !== alert.key);

/**
 * Returns the keys of notifications that need no further action once this notification has arrived: the same message by
 * other channels. If the duty officer got it, also the same message to other roles of the unit.
 */
export function listResolvedNotificationKeys(alert: Notification): string[] {
  const isToDuty = alert.to.kind === 'officer' && alert.to.role === 'duty';
  const all = isToDuty
    ? listKeysForUnitRoles(alert, AccountableRole.options)
    : listKeysForRecipient(alert, alert.to);
  return all.filter((key) => key !== alert.key);
}

export type HandleUndeliveredNotificationDeps = DeliveryFailureDeps & {
  alerts: Pick<NotificationStore, 'find'>;
  undelivered: Pick<UndeliveredNotificationStore, 'recordFollowUp' | 'takeOff'>;
};

const hasArrivedOtherwise = async (
  alert: Notification,
  { alerts }: Pick<HandleUndeliveredNotificationDeps, 'alerts'>,
): Promise<boolean> => {
  const others = await Promise.all(
    listAlternativeKeys(alert).map((key) => alerts.find(alert.code, key)),
  );
  return others.some((other) => other?.status === 'delivered');
};

/** Handles a notification that did not arrive. Unless no action is needed, it is put on the operators' undelivered list. */
export async function handleUndeliveredNotification(
  name: NotificationId,
  ports: HandleUndeliveredNotificationDeps,
): Promise<FailureFollowUp> {
  const followed = await handleDeliveryFailure(name, ports);
  await ports.undelivered.recordFollowUp(name, followed);
  const alert = await ports.alerts.find(name.code, name.key);
  if (alert?.status === 'dropped' && alert.provider === 'not-needed') {
    // other channels on which the message failed need no attention either
    for (const key of listResolvedNotificationKeys(alert))
      await ports.undelivered.takeOff({ ...name, key });
  }
  if (!alert || !hasDeliveryFailed(alert)) return followed;
  if (followed === 'nothing-owed' || (await hasArrivedOtherwise(alert, ports))) {
    await ports.undelivered.takeOff(name);
  }
  return followed;
}
