import { describe, expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../core/messages/create-notification.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { channelNotInPolicyReason } from '../../../core/messages/schedule/channel-use.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { anotherCode } from './message-samples.ts';
import { anOffice, cause, handler, ticket, toCitizen, toOfficer } from './notification-harness.ts';

const { clocks } = ticket;
const stopped = (name: 'acknowledge' | 'resolve'): Ticket => ({
  ...ticket,
  clocks: { ...clocks, [name]: { ...clocks[name], stoppedAt: atMinute(3) } },
});
const stepNotification = (clock: 'acknowledge' | 'resolve') =>
  createOfficerNotifications(handler, { about: 'rung', clock, percent: 50 }, cause);
const about = (
  what: 'review-asked' | 'review-rejected' | 'extension-asked' | 'wrote' | 'resumed',
) => createOfficerNotifications(handler, { about: what }, cause);
const pendingExtension: NonNullable<Ticket['extension']> = {
  state: 'asked',
  amount: { kind: 'working-days', days: 2 },
  reason: 'Chờ kết quả xét nghiệm',
  askedAt: atMinute(2),
  askedBy: { unit: handler.unit, post: 'handler' },
};
const extension = { ...pendingExtension, state: 'granted' } as const;
const ofUnit: Ticket = { ...ticket, accused: [handler.unit] };
const ofHotline: Ticket = { ...ticket, accused: ['TONG_DAI'] };
const toOperators = (role: string) =>
  createOfficerNotifications(
    { unit: 'TONG_DAI', role },
    { about: 'returned', unit: 'SO_YT' },
    cause,
  );
const [toHandlers, toHead] = [toOperators('handler'), toOperators('head')];
const unplayedNotification = createOfficerNotifications(
  { unit: 'TONG_DAI', role: 'handler' },
  { about: 'unheard' },
  cause,
);
const voice = { call: 'a-call', seconds: 20, at: atMinute(1), words: 'none' } as const;
const ticketWithVoiceMessage: Ticket = { ...ticket, voiceMessages: [voice] };
const written: Ticket = { ...ticket, voiceMessages: [{ ...voice, words: 'written' }] };
const toSupervisors = createOfficerNotifications(
  { unit: 'TONG_DAI', role: 'head' },
  { about: 'data-rung', percent: 100 },
  cause,
);
const dataRequest: NonNullable<Ticket['dataRequest']> = {
  ...{ right: 'erase', state: 'delayed', askedAt: atMinute(1), askedBy: 'citizen' },
  ...{ dueAt: atMinute(9_000), delays: 1 },
};
const newDevice = createOfficerNotifications(
  handler,
  { about: 'device-code', number: 1 },
  cause,
).slice(0, 1);

type Row = [what: string, owed: readonly Notification[], of: Ticket];

const needless: Row[] = [
  ['escalation step of a stopped clock', stepNotification('acknowledge'), stopped('acknowledge')],
  [
    'escalation step of an answered ticket',
    stepNotification('resolve'),
    { ...ticket, status: 'answered' },
  ],
  [
    'reminder before a deadline that has passed since',
    stepNotification('resolve'),
    { ...ticket, escalationSteps: ['1.resolve.50', '1.resolve.80', '1.resolve.100'] },
  ],
  ['assignment of a ticket that was reassigned', toOfficer, { ...ticket, assignment: 2 }],
  ['assignment of a closed ticket', toOfficer, { ...ticket, status: 'closed' }],
  ['device code for a closed ticket', newDevice, { ...ticket, status: 'closed' }],
  ['device code of an earlier assignment', newDevice, { ...ticket, assignment: 2 }],
  [
    'escalation step of a paused clock',
    stepNotification('resolve'),
    { ...ticket, status: 'waiting' },
  ],
  ['assignment to a unit that the ticket now accuses', toOfficer, ofUnit],
  ['returned ticket that accuses the operators, to their handler', toHandlers, ofHotline],
  ['request for an approval that is no longer pending', about('review-asked'), ticket],
  ['request for an extension that was granted', about('extension-asked'), { ...ticket, extension }],
  ['merge that was undone', toCitizen('sms', { about: 'merged' }), ticket],
  [
    'answer of a ticket that was reopened',
    toCitizen('sms', { about: 'answered' }),
    { ...ticket, status: 'reopened' },
  ],
  [
    'end of a ticket that was reopened',
    toCitizen('sms', { about: 'ended' }),
    { ...ticket, status: 'reopened' },
  ],
  [
    'question that the citizen has answered',
    toCitizen('sms', { about: 'asked' }),
    { ...ticket, status: 'in-progress' },
  ],
  [
    'request for an extension whose deadline has passed',
    about('extension-asked'),
    {
      ...{ ...ticket, extension: pendingExtension },
      clocks: { ...clocks, resolve: { ...clocks.resolve, dueAt: atMinute(4) } },
    },
  ],
  [
    'overdue escalation step of a deadline that was extended',
    createOfficerNotifications(handler, { about: 'rung', clock: 'resolve', percent: 100 }, cause),
    ticket,
  ],
  [
    'question to the citizen of a closed ticket',
    toCitizen('sms', { about: 'asked' }),
    { ...ticket, status: 'closed' },
  ],
  [
    'reminder of a question to the citizen of an answered ticket',
    toCitizen('sms', { about: 'reminded' }),
    { ...ticket, status: 'answered' },
  ],
  [
    'extension of a ticket that was answered',
    toCitizen('sms', { about: 'extended' }),
    { ...ticket, extension, status: 'answered' },
  ],
  [
    'extension of a ticket that was reopened',
    toCitizen('sms', { about: 'extended' }),
    { ...ticket, status: 'reopened' },
  ],
  [
    'end of a pause that was followed by another',
    about('resumed'),
    { ...ticket, status: 'waiting' },
  ],
  [
    'rejection of an answer that was replaced',
    about('review-rejected'),
    { ...ticket, status: 'in-review' },
  ],
  ['overdue data request that was postponed', toSupervisors, { ...ticket, dataRequest }],
  ['unplayed voice message that has a transcript now', unplayedNotification, written],
  ['unplayed voice message that was removed', unplayedNotification, ticket],
  ['citizen’s message on a closed ticket', about('wrote'), { ...ticket, status: 'closed' }],
];

const needed: Row[] = [
  ['escalation step of a running clock', stepNotification('resolve'), stopped('acknowledge')],
  [
    'unplayed voice message of a reassigned ticket',
    unplayedNotification,
    { ...ticketWithVoiceMessage, assignment: 2 },
  ],
  [
    'unplayed voice message of a closed ticket',
    unplayedNotification,
    { ...ticketWithVoiceMessage, status: 'closed' },
  ],
  [
    'overdue data request',
    toSupervisors,
    { ...ticket, dataRequest: { ...dataRequest, escalationSteps: [80, 100] } },
  ],
  [
    'overdue escalation step of a passed deadline',
    createOfficerNotifications(handler, { about: 'rung', clock: 'resolve', percent: 100 }, cause),
    { ...ticket, clocks: { ...clocks, resolve: { ...clocks.resolve, dueAt: atMinute(0) } } },
  ],
  [
    'question that the citizen has not answered',
    toCitizen('sms', { about: 'asked' }),
    { ...ticket, status: 'waiting' },
  ],
  ['extension', toCitizen('sms', { about: 'extended' }), { ...ticket, extension }],
  [
    'merge',
    toCitizen('sms', { about: 'merged' }),
    {
      ...ticket,
      status: 'merged',
      mergedInto: { code: anotherCode, was: 'assigned', stopped: [] },
    },
  ],
  [
    'extension of a merged ticket',
    toCitizen('sms', { about: 'extended' }),
    { ...ticket, extension, status: 'merged' },
  ],
  ['end of a merged ticket', toCitizen('sms', { about: 'ended' }), { ...ticket, status: 'merged' }],
  ['device code for an answered ticket', newDevice, { ...ticket, status: 'answered' }],
  [
    'answer of a closed ticket',
    toCitizen('sms', { about: 'answered' }),
    { ...ticket, status: 'closed' },
  ],
  ['returned ticket that accuses the operators, to their head', toHead, ofHotline],
  ['request for a pending approval', about('review-asked'), { ...ticket, status: 'in-review' }],
  [
    'request for a pending extension',
    about('extension-asked'),
    { ...ticket, extension: pendingExtension },
  ],
  ['citizen’s message on an answered ticket', about('wrote'), { ...ticket, status: 'answered' }],
  ['receipt of a ticket that was assigned since', toCitizen('sms'), { ...ticket, assignment: 3 }],
];

describe('notifications that are no longer needed', () => {
  test.each(needless)(
    'an outdated notification is dropped and no officer link is created: %s',
    async (_what, pending, of) => {
      const { deliver, sent, alerts, links } = anOffice([...pending], { ticket: of });
      expect(new Set(await deliver())).toEqual(new Set(['dropped']));
      expect([sent, links.all()]).toEqual([[], []]);
      for (const alert of alerts.all()) {
        expect(alert).toMatchObject({ status: 'dropped', settledAt: atMinute(5) });
      }
    },
  );

  test.each(needed)(
    'a notification that is not outdated is sent: %s',
    async (_what, pending, of) => {
      const { deliver, sent, alerts } = anOffice([...pending], { ticket: of });
      await deliver();
      // only the channels of the policy, which may be fewer
      const inPolicy = alerts.all().filter(({ provider }) => provider !== channelNotInPolicyReason);
      expect(new Set(inPolicy.map(({ status }) => status))).toEqual(new Set(['sent']));
      expect(sent).toHaveLength(inPolicy.length);
    },
  );
});
