import { describe, expect, test } from 'vitest';
import { channelNotInPolicyReason } from '../../../core/messages/channel-turn.ts';
import {
  createOfficerNotifications,
  type Notification,
} from '../../../core/messages/notification.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { anOffice, cause, handler, ticket, toCitizen, toOfficer } from './an-office.ts';
import { anotherCode } from './every-message.ts';

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
  ['a rung whose clock has stopped', stepNotification('acknowledge'), stopped('acknowledge')],
  [
    'a rung of a ticket that is answered',
    stepNotification('resolve'),
    { ...ticket, status: 'answered' },
  ],
  ['an assignment that is another’s by now', toOfficer, { ...ticket, assignment: 2 }],
  ['an assignment of a ticket that is closed', toOfficer, { ...ticket, status: 'closed' }],
  ['a device code for a closed ticket', newDevice, { ...ticket, status: 'closed' }],
  ['a device code of an earlier assignment', newDevice, { ...ticket, assignment: 2 }],
  ['a rung while the clocks stand', stepNotification('resolve'), { ...ticket, status: 'waiting' }],
  ['what is about its unit by now', toOfficer, ofUnit],
  ['what is about the operators, to their handler', toHandlers, ofHotline],
  ['the asking for an approval that was given', about('review-asked'), ticket],
  ['the asking for time that was granted', about('extension-asked'), { ...ticket, extension }],
  ['that their ticket was merged, which was undone since', toCitizen('sms', 'merged'), ticket],
  [
    'an answer to what was reopened',
    toCitizen('sms', 'answered'),
    { ...ticket, status: 'reopened' },
  ],
  ['the end of what was reopened', toCitizen('sms', 'ended'), { ...ticket, status: 'reopened' }],
  ['a question about what is closed', toCitizen('sms', 'asked'), { ...ticket, status: 'closed' }],
  [
    'a reminder of a question, after the answer',
    toCitizen('sms', 'reminded'),
    { ...ticket, status: 'answered' },
  ],
  [
    'more time, after the answer',
    toCitizen('sms', 'extended'),
    { ...ticket, extension, status: 'answered' },
  ],
  ['more time, in another cycle', toCitizen('sms', 'extended'), { ...ticket, status: 'reopened' }],
  [
    'that the clocks run, when they stand again',
    about('resumed'),
    { ...ticket, status: 'waiting' },
  ],
  [
    'that an answer was rejected, when there is another',
    about('review-rejected'),
    { ...ticket, status: 'in-review' },
  ],
  ['that a request is late, when it was delayed', toSupervisors, { ...ticket, dataRequest }],
  ['what somebody has written down by now', unplayedNotification, written],
  ['a voice of which nothing is left', unplayedNotification, ticket],
  ['what the citizen wrote to what is closed', about('wrote'), { ...ticket, status: 'closed' }],
];

const needed: Row[] = [
  ['a rung of the clock that still runs', stepNotification('resolve'), stopped('acknowledge')],
  [
    'what nobody has heard, whosever it is by now',
    unplayedNotification,
    { ...ticketWithVoiceMessage, assignment: 2 },
  ],
  [
    'what nobody has heard, closed or not',
    unplayedNotification,
    { ...ticketWithVoiceMessage, status: 'closed' },
  ],
  [
    'that a request is late',
    toSupervisors,
    { ...ticket, dataRequest: { ...dataRequest, escalationSteps: [80, 100] } },
  ],
  ['more time', toCitizen('sms', 'extended'), { ...ticket, extension }],
  [
    'that it was merged',
    toCitizen('sms', 'merged'),
    {
      ...ticket,
      status: 'merged',
      mergedInto: { code: anotherCode, was: 'assigned', stopped: [] },
    },
  ],
  [
    'more time, of what was merged',
    toCitizen('sms', 'extended'),
    { ...ticket, extension, status: 'merged' },
  ],
  ['the end of what was merged', toCitizen('sms', 'ended'), { ...ticket, status: 'merged' }],
  ['a device code to read what was answered', newDevice, { ...ticket, status: 'answered' }],
  [
    'an answer to what is closed by now',
    toCitizen('sms', 'answered'),
    { ...ticket, status: 'closed' },
  ],
  ['what is about the operators, to their head', toHead, ofHotline],
  ['the asking for an approval', about('review-asked'), { ...ticket, status: 'in-review' }],
  ['the asking for time', about('extension-asked'), { ...ticket, extension: pendingExtension }],
  ['what the citizen wrote to the answer', about('wrote'), { ...ticket, status: 'answered' }],
  ['a receipt of before the routing', toCitizen('sms'), { ...ticket, assignment: 3 }],
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
