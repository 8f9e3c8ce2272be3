import * as z from 'zod';
import {
  SeenUndeliveredResponse,
  UndeliveredResponse,
} from '../../core/contract/undelivered-answers.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { findUnitInForce } from '../../core/directory/unit.ts';
import { isUndelivered } from '../../core/messages/handle-delivery-failure.ts';
import { computeDailyBudgetState } from '../../core/messages/message-budget.ts';
import type { Notification, NotificationId } from '../../core/messages/notification.ts';
import { UndeliveredCursor } from '../../core/messages/undelivered.ts';
import {
  formatFailureFollowUp,
  formatUndeliveredReason,
} from '../../core/messages/undelivered-in-words.ts';
import { getTicketIfVisible, type SignedInMember } from '../../core/staff/signed-in.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { getTicketPolicy } from '../../core/ticket/ticket-policy.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { querySchema, readBody, readQuery } from './read-request.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';

const longestCursor = 400; // a key has up to 256 characters

const UndeliveredQuestion = querySchema({
  cursor: cursorSchema(UndeliveredCursor, longestCursor).optional(),
});

/** Empty request body of the routes that mark an item as seen. */
const SeenRequest = z.strictObject({});

const idOf = ({ code, key }: NotificationId): string => `${code}-${key}`;

const nameOf = (id: string): NotificationId | undefined => {
  const code = TicketCode.safeParse(id.slice(0, 10)).data;
  return code && /^-[\w.-]{1,256}$/.test(id.slice(10)) ? { code, key: id.slice(11) } : undefined;
};

const toRecipientResponse = ({ to }: Notification, directory: Directory, now: Date) =>
  to.kind === 'citizen' ? to : { ...to, unitName: findUnitInForce(directory, to.unit, now)?.name };

const toUndeliveredResponse = (alert: Notification, directory: Directory, now: Date) => ({
  id: idOf(alert),
  code: alert.code,
  at: toHotlineTime(alert.feedbackAt ?? alert.settledAt ?? alert.requestedAt),
  channel: alert.channel,
  recipient: toRecipientResponse(alert, directory, now),
  about: alert.subject.about,
  reason: formatUndeliveredReason(alert),
  followed: alert.followed,
  next: formatFailureFollowUp(alert),
});

/**
 * Returns a notification that is still undelivered. Returns undefined if it is no longer undelivered or if the member must
 * not see its ticket.
 */
const found = async (
  { code, key }: NotificationId,
  member: SignedInMember,
  { tickets, alerts, directory, now }: StaffServices,
): Promise<Notification | undefined> => {
  const [ticket, alert] = await Promise.all([tickets.find(code), alerts.find(code, key)]);
  const then = { directory: await directory(), now: now() };
  return alert && isUndelivered(alert) && getTicketIfVisible(member, ticket, then)
    ? alert
    : undefined;
};

const failingSystems = async ({ webhooks, deliveries }: StaffServices) => {
  const [all, states] = await Promise.all([webhooks.list(), deliveries.states()]);
  return all.flatMap(({ id, name, withdrawnAt }) => {
    const { failingSince, failures = 0, why = '' } = states.get(id) ?? {};
    if (withdrawnAt || !failingSince) return [];
    const since = toHotlineTime(failingSince);
    return [{ name, failingSince: since, failures, why }];
  });
};

/**
 * Handles `GET /api/staff/undelivered`: returns undelivered notifications with their reason and follow-up, newest first, and
 * the day's SMS cost.
 */
const listUndelivered: StaffRoute['answer'] = async (request, member, services) => {
  const question = readQuery(request, UndeliveredQuestion);
  if (question.kind === 'refused') return question.reply;
  const { alerts: names, next } = await services.undelivered.page(question.value.cursor);
  const now = services.now();
  const [directory, alerts, systems, spent] = await Promise.all([
    services.directory(),
    Promise.all(names.map((name) => found(name, member, services))),
    failingSystems(services),
    services.smsMoneySpent(now),
  ]);
  return jsonReply(200, {
    undelivered: alerts.flatMap((alert) =>
      alert ? [toUndeliveredResponse(alert, directory, now)] : [],
    ),
    systems,
    budget: computeDailyBudgetState(spent, getTicketPolicy(directory, now).budget, now),
    next: next && encodeCursor(next),
  });
};

/**
 * Handles `POST /api/staff/undelivered/{id}/seen`: removes the notification from the list. Idempotent: a repeated call
 * returns the time of the first call.
 */
const tickOff: StaffRoute['answer'] = async (request, member, services) => {
  const body = readBody(request, SeenRequest);
  if (body.kind === 'refused') return body.reply;
  const id = request.params['id'] ?? '';
  const name = nameOf(id);
  const alert = name && (await found(name, member, services));
  if (!alert) return problemReply(404, 'no-such-message', request.lang);
  const at = services.now();
  const isTicked = await services.undelivered.tick(alert, { at, by: member.sub });
  const seenAt = isTicked ? at : (await services.alerts.find(alert.code, alert.key))?.seenAt;
  return jsonReply(200, { id, seenAt: toHotlineTime(seenAt ?? at) });
};

export const undeliveredRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/undelivered',
    contract: { query: UndeliveredQuestion, answers: { 200: UndeliveredResponse } },
    answer: listUndelivered,
  },
  {
    method: 'POST',
    path: '/api/staff/undelivered/{id}/seen',
    contract: {
      body: SeenRequest,
      answers: { 200: SeenUndeliveredResponse },
      problems: { 404: ['no-such-message'] },
    },
    answer: tickOff,
  },
];
