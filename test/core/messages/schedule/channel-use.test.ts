import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { defaultChannelPolicies } from '../../../../core/messages/schedule/channel-policy.ts';
import { decideChannelUse } from '../../../../core/messages/schedule/channel-use.ts';
import type { Ticket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { atMinute, openingMorning } from '../../../support/samples/a-ticket.ts';
import { ticket, toCitizen, toOfficer } from '../notification-harness.ts';

const assigned: Ticket = {
  ...ticket,
  status: 'assigned',
  priority: 'P3',
  contactChannels: ['zns', 'sms'],
};

/** A channel policy with e-mail first, then an SMS after two hours without an action. */
const patient = [
  { channel: 'email', waitMinutes: 120 },
  { channel: 'sms', waitMinutes: 0 },
] as const;

const withOfficerSteps = (P3: Directory['life'][number]['channels']['officer']['P3']) => ({
  ...testDirectory,
  life: testDirectory.life.map((row) => ({
    ...row,
    channels: { ...defaultChannelPolicies, officer: { ...defaultChannelPolicies.officer, P3 } },
  })),
});

const officerTurn = (email: Partial<Notification>, minute: number, of: Ticket = assigned) => {
  const [sms, mail] = toOfficer;
  if (!sms || !mail) throw new Error('An officer has two alerts');
  const alerts = memoryAlerts(sms, { ...mail, ...email });
  const then = { directory: withOfficerSteps([...patient]), now: atMinute(minute) };
  return decideChannelUse(sms, of, then, alerts);
};

describe('an officer’s SMS that follows an e-mail', () => {
  test.each<[string, Partial<Notification>, number, object]>([
    [
      'waits two hours after the request of a pending e-mail',
      {},
      5,
      { kind: 'waits', until: atMinute(120) },
    ],
    ['is sent after two hours even if the e-mail is still pending', {}, 121, { kind: 'now' }],
    [
      'waits two hours after the digest for which the e-mail is held',
      { heldUntil: atMinute(300) },
      121,
      { kind: 'waits', until: atMinute(420) },
    ],
    [
      'waits two hours after the e-mail’s delivery if nobody has acted',
      { status: 'delivered', settledAt: atMinute(10) },
      60,
      { kind: 'waits', until: atMinute(130) },
    ],
    [
      'is sent two hours after the e-mail was sent',
      { status: 'sent', settledAt: atMinute(10) },
      130,
      { kind: 'now' },
    ],
    ['is sent at once when the e-mail failed', { status: 'failed' }, 5, { kind: 'now' }],
    ['is sent at once when the e-mail bounced', { status: 'bounced' }, 5, { kind: 'now' }],
  ])('an officer’s SMS that follows an e-mail %s', async (_what, email, minute, turn) => {
    expect(await officerTurn(email, minute)).toEqual(turn);
  });

  test('an officer’s SMS after an e-mail is omitted once the unit has acknowledged the ticket', async () => {
    const { acknowledge, ...clocks } = assigned.clocks;
    const accepted: Ticket = {
      ...assigned,
      clocks: { ...clocks, acknowledge: { ...acknowledge, stoppedAt: atMinute(30) } },
    };
    expect(await officerTurn({}, 130, accepted)).toEqual({ kind: 'unneeded', reason: 'acted' });
  });

  test('an officer’s SMS about an emergency is sent together with the e-mail', async () => {
    expect(await officerTurn({}, 1, { ...assigned, priority: 'P1' })).toEqual({ kind: 'now' });
  });

  test('an officer’s SMS is not sent when the channel policy contains no SMS', async () => {
    const [sms] = toOfficer;
    if (!sms) throw new Error('An officer has two alerts');
    const only = withOfficerSteps([{ channel: 'email', waitMinutes: 0 }]);
    const then = { directory: only, now: openingMorning };
    expect(await decideChannelUse(sms, assigned, then, memoryAlerts())).toEqual({
      ...{ kind: 'unneeded', reason: 'not-in-policy' },
    });
  });

  test('an officer’s SMS and e-mail are sent together by the default policy', async () => {
    for (const alert of toOfficer) {
      const then = { directory: testDirectory, now: atMinute(1) };
      expect(await decideChannelUse(alert, assigned, then, memoryAlerts(...toOfficer))).toEqual({
        kind: 'now',
      });
    }
  });
});

describe('a citizen’s SMS that follows a Zalo notification', () => {
  test.each<[string, Partial<Notification>, number, object]>([
    [
      'waits an hour for the delivery report',
      { status: 'sent', settledAt: atMinute(5) },
      64,
      { kind: 'waits' },
    ],
    [
      'is sent after an hour without a delivery report',
      { status: 'sent', settledAt: atMinute(5) },
      65,
      { kind: 'now' },
    ],
    [
      'is not sent once the notification was delivered',
      { status: 'delivered' },
      65,
      { kind: 'unneeded' },
    ],
    ['is sent at once if the notification was dropped', { status: 'dropped' }, 6, { kind: 'now' }],
  ])('a citizen’s SMS that follows a Zalo notification %s', async (_what, zns, minute, turn) => {
    const [first] = toCitizen('zns', { about: 'answered' });
    const [sms] = toCitizen('sms', { about: 'answered' });
    if (!first || !sms) throw new Error('A citizen has an alert of each channel');
    const alerts = memoryAlerts({ ...first, ...zns }, sms);
    const then = { directory: testDirectory, now: atMinute(minute) };
    expect(
      await decideChannelUse(sms, { ...assigned, status: 'answered' }, then, alerts),
    ).toMatchObject(turn);
  });
});
