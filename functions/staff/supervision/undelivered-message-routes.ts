import * as z from 'zod';
import {
  UndeliveredResponse,
  UndeliveredSeenResponse,
} from '../../../core/contract/staff/supervision/undelivered-message-responses.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findUnitInForce } from '../../../core/directory/model/organization/unit.ts';
import { isUndelivered } from '../../../core/messages/deliver/handle-delivery-failure.ts';
import { UndeliveredListCursor } from '../../../core/messages/deliver/undelivered-notifications.ts';
import type { Notification, NotificationId } from '../../../core/messages/notification.ts';
import { computeDailyBudgetState } from '../../../core/messages/schedule/message-budget.ts';
import {
  formatFailureFollowUp,
  formatUndeliveredReason,
} from '../../../core/messages/texts/undelivered-reason-text.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../../core/ticket/model/ticket-policy.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createCursorSchema } from '../reply/cursor.ts';
import { readVisibleEntries } from '../reply/read-work-list.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { createQuerySchema } from '../validate-request.ts';

const longestCursor = 400; // a key has up to 256 characters

const UndeliveredQuery = createQuerySchema({
  cursor: createCursorSchema(UndeliveredListCursor, longestCursor).optional(),
});

/** Empty request body of the routes that mark an item as seen. */
const SeenRequest = z.strictObject({});

const formatNotificationId = ({ code, key }: NotificationId): string => `${code}-${key}`;

const parseNotificationId = (id: string): NotificationId | undefined => {
  const code = TicketCode.safeParse(id.slice(0, 10)).data;
  return code && /^-[\w.-]{1,256}$/.test(id.slice(10)) ? { code, key: id.slice(11) } : undefined;
};

const toRecipientResponse = ({ to }: Notification, directory: Directory, now: Date) =>
  to.kind === 'citizen' ? to : { ...to, unitName: findUnitInForce(directory, to.unit, now)?.name };

const toUndeliveredResponse = (alert: Notification, directory: Directory, now: Date) => ({
  id: formatNotificationId(alert),
  code: alert.code,
  at: toHotlineTime(alert.feedbackAt ?? alert.settledAt ?? alert.requestedAt),
  channel: alert.channel,
  recipient: toRecipientResponse(alert, directory, now),
  about: alert.subject.about,
  reason: formatUndeliveredReason(alert),
  followed: alert.followed,
  next: formatFailureFollowUp(alert),
});

/** Returns a notification with its ticket. Returns undefined if it has been delivered or resolved. */
const findNotification = async (
  { code, key }: NotificationId,
  { tickets, alerts }: Pick<StaffApiDeps, 'tickets' | 'alerts'>,
) => {
  const [ticket, alert] = await Promise.all([tickets.find(code), alerts.find(code, key)]);
  return ticket && alert && isUndelivered(alert) ? { ticket, alert } : undefined;
};

/** Returns a notification that is still undelivered, unless the member must not see its ticket. */
const findVisibleNotification = async (
  id: NotificationId,
  member: SignedInMember,
  services: Pick<StaffApiDeps, 'tickets' | 'directory' | 'now' | 'alerts'>,
): Promise<Notification | undefined> => {
  const found = await findNotification(id, services);
  const directoryAt = { directory: await services.directory(), now: services.now() };
  return found && getTicketIfVisible(member, found.ticket, directoryAt) ? found.alert : undefined;
};

const failingSystems = async ({
  webhooks,
  deliveries,
}: Pick<StaffApiDeps, 'webhooks' | 'deliveries'>) => {
  const [all, states] = await Promise.all([webhooks.list(), deliveries.states()]);
  return all.flatMap(({ id, name, withdrawnAt }) => {
    const { failingSince, failures = 0, why = '' } = states.get(id) ?? {};
    if (withdrawnAt || !failingSince) return [];
    const since = toHotlineTime(failingSince);
    return [{ name, failingSince: since, failures, why }];
  });
};

/** Returns undelivered notifications with their reason and follow-up, newest first, and the day's SMS cost. */
const listUndelivered = staffEndpoint({
  method: 'GET',
  path: '/api/staff/undelivered',
  summary: { vi: 'Tin nhắn không gửi được', en: 'List undelivered messages' },
  access: screenAccess.undelivered,
  query: UndeliveredQuery,
  answers: { 200: UndeliveredResponse },
  needs: [
    'tickets',
    'directory',
    'now',
    'alerts',
    'undelivered',
    'smsMoneySpent',
    'webhooks',
    'deliveries',
  ],
  answer: async (request, member, services) => {
    const now = services.now();
    const [directory, { known, next }, systems, spent] = await Promise.all([
      services.directory(),
      readVisibleEntries(
        services.undelivered,
        { after: request.query.cursor, find: (entry) => findNotification(entry, services) },
        member,
        services,
      ),
      failingSystems(services),
      services.smsMoneySpent(now),
    ]);
    return buildJsonReply(200, {
      undelivered: known.map(({ alert }) => toUndeliveredResponse(alert, directory, now)),
      systems,
      budget: computeDailyBudgetState(spent, getTicketPolicy(directory, now).budget, now),
      next,
    });
  },
});

/** Removes the notification from the list. Idempotent: a repeated call returns the time of the first call. */
const markSeen = staffEndpoint({
  method: 'POST',
  path: '/api/staff/undelivered/{id}/seen',
  summary: {
    vi: 'Đánh dấu đã xem tin nhắn không gửi được',
    en: 'Mark an undelivered message as seen',
  },
  access: accessRules.operatorDesk,
  body: SeenRequest,
  answers: { 200: UndeliveredSeenResponse },
  problems: ['no-such-message'],
  needs: ['tickets', 'directory', 'now', 'alerts', 'undelivered'],
  answer: async (request, member, services) => {
    const id = request.params['id'] ?? '';
    const name = parseNotificationId(id);
    const alert = name && (await findVisibleNotification(name, member, services));
    if (!alert) return buildProblemReply('no-such-message', request.lang);
    const at = services.now();
    const isTicked = await services.undelivered.tick(alert, { at, by: member.sub });
    const seenAt = isTicked ? at : (await services.alerts.find(alert.code, alert.key))?.seenAt;
    return buildJsonReply(200, { id, seenAt: toHotlineTime(seenAt ?? at) });
  },
});

export const undeliveredMessageRoutes: StaffEndpoint<StaffApiDeps>[] = [listUndelivered, markSeen];
