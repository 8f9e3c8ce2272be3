import {
  createCitizenNotification,
  createOfficerNotifications,
} from '../../messages/create-notification.ts';
import type { NotificationSubject } from '../../messages/message-kinds.ts';
import type { Notification } from '../../messages/notification.ts';
import { listCitizenChannels } from '../../messages/schedule/channel-steps.ts';
import { buildUnitExclusionPredicate } from '../../routing/unit-exclusion.ts';
import type { Ticket } from '../model/ticket.ts';
import type { ActionContext } from './action-context.ts';

type NotificationContext = Pick<ActionContext, 'now' | 'directory' | 'tookIn'>;

const toNotificationCause = (
  { code, assignment, version }: Ticket,
  { about }: NotificationSubject,
  now: Date,
) => ({
  code,
  assignment,
  cause: `${about}.${version}`,
  requestedAt: now,
});

export function buildCitizenNotifications(
  after: Ticket,
  subject: NotificationSubject,
  context: Pick<NotificationContext, 'now' | 'directory'>,
): Notification[] {
  return createCitizenNotification(
    listCitizenChannels(subject, after, context),
    subject,
    toNotificationCause(after, subject, context.now),
  );
}

/**
 * Creates notifications for the ticket's citizen and for the citizens of tickets merged into it. Each notification carries
 * the citizen's own ticket code.
 */
export function buildAllCitizenNotifications(
  after: Ticket,
  subject: NotificationSubject,
  notificationContext: NotificationContext,
): Notification[] {
  return [
    ...buildCitizenNotifications(after, subject, notificationContext),
    ...(notificationContext.tookIn ?? []).flatMap((merged) =>
      createCitizenNotification(
        listCitizenChannels(subject, merged, notificationContext),
        subject,
        {
          code: merged.code,
          assignment: merged.assignment,
          cause: `${subject.about}.${after.code}.${after.version}`,
          requestedAt: notificationContext.now,
        },
      ),
    ),
  ];
}

/** Creates notifications about the ticket for an accountable role, such as head, at a unit. */
export function buildRoleNotifications(
  to: { unit: string; role: string },
  after: Ticket,
  subject: NotificationSubject,
  { now }: Pick<NotificationContext, 'now'>,
): Notification[] {
  return createOfficerNotifications(to, subject, toNotificationCause(after, subject, now));
}

const isUnitAccused = (
  unit: string,
  { accused }: Ticket,
  { directory, now }: NotificationContext,
): boolean => buildUnitExclusionPredicate(directory, accused, now)(unit);

/**
 * Creates notifications for an accountable role at the ticket's lead unit, if it has one. If the ticket is with the
 * operators and accuses them, notifies their head instead.
 */
export function buildUnitNotifications(
  role: string,
  after: Ticket,
  subject: NotificationSubject,
  notificationContext: NotificationContext,
): Notification[] {
  const { unit } = after;
  if (!unit) return [];
  return buildRoleNotifications(
    { unit, role: isUnitAccused(unit, after, notificationContext) ? 'head' : role },
    after,
    subject,
    notificationContext,
  );
}

/**
 * Builds notifications about the ticket for the co-units, except accused units. Co-units get only e-mail about P3 and P4
 * tickets.
 */
export function buildCoUnitNotifications(
  after: Ticket,
  coUnits: readonly string[],
  notificationContext: NotificationContext,
): Notification[] {
  const isUrgent = after.priority === 'P1' || after.priority === 'P2';
  return coUnits
    .filter((unit) => !isUnitAccused(unit, after, notificationContext))
    .flatMap((unit) =>
      buildRoleNotifications(
        { unit, role: 'handler' },
        after,
        { about: 'informed' },
        notificationContext,
      ),
    )
    .filter(({ channel }) => isUrgent || channel === 'email');
}

/**
 * Builds notifications about an assignment for the lead unit and the co-units. They contain new officer links, because links
 * from earlier assignments are invalid.
 */
export function buildAssignmentNotifications(
  after: Ticket,
  notificationContext: NotificationContext,
): Notification[] {
  return [
    ...buildUnitNotifications('handler', after, { about: 'assigned' }, notificationContext),
    ...buildCoUnitNotifications(after, after.coUnits, notificationContext),
  ];
}
