import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NotificationSubject } from '../../../../core/messages/message-kinds.ts';
import type { NotificationChannel } from '../../../../core/messages/notification.ts';
import { NotificationChannel as Channels } from '../../../../core/messages/notification.ts';
import {
  ChannelPolicies,
  defaultChannelPolicies,
} from '../../../../core/messages/schedule/channel-policy.ts';
import { listCitizenChannels } from '../../../../core/messages/schedule/channel-steps.ts';
import { NotificationChoice } from '../../../../core/ticket/model/fields/notification-choice.ts';
import { IntakeChannel } from '../../../../core/ticket/model/fields/report-medium.ts';
import type { NotifiedTicket } from '../../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aTicket, openingMorning } from '../../../support/samples/a-ticket.ts';

const then = { directory: testDirectory, now: openingMorning };
const subject = (about: 'receipt' | 'answered' | 'asked' | 'data-erased'): NotificationSubject => ({
  about,
});

const channels = (about: Parameters<typeof subject>[0], changes: Partial<NotifiedTicket>) =>
  listCitizenChannels(subject(about), aTicket(changes), then);

const all: NotificationChannel[] = ['email', 'sms', 'zns', 'zalo'];

describe('the channels of a notification to a citizen', () => {
  test.each([
    ['no choice, order of the policy', undefined, ['zalo', 'zns', 'sms', 'email']],
    ['Zalo first', 'zalo', ['zalo', 'zns', 'sms', 'email']],
    ['SMS first', 'sms', ['zalo', 'sms', 'zns', 'email']],
    ['e-mail first', 'email', ['zalo', 'email', 'zns', 'sms']],
    ['no notifications', 'none', []],
  ] as const)(
    'a citizen’s notification channels are ordered by the citizen’s choice: %s',
    (_choice, notifyBy, expected) => {
      expect(channels('answered', { contactChannels: all, notifyBy })).toEqual(expected);
    },
  );

  test('notification channels include only those by which the citizen can be reached', () => {
    expect(channels('answered', { contactChannels: ['sms'], notifyBy: 'email' })).toEqual(['sms']);
    expect(channels('answered', { contactChannels: [] })).toEqual([]);
  });

  test('notification channels include only those for which the message has a text', () => {
    const code = { about: 'confirmation-code', hour: 1 } as const;
    const ticket = aTicket({ contactChannels: ['email', 'sms'] });
    expect(listCitizenChannels(code, ticket, then)).toEqual(['sms']);
  });

  test('notifications about data subject requests are sent even to citizens who chose to get none', () => {
    expect(channels('data-erased', { contactChannels: ['sms'], notifyBy: 'none' })).toEqual([
      'sms',
    ]);
  });
});

describe('the channels of a receipt', () => {
  test.each([
    ['web', undefined, ['zns', 'sms', 'email']],
    ['web', false, []],
    ['voice', undefined, ['sms', 'email']],
    ['operator', undefined, ['sms', 'email']],
  ] as const)(
    'a receipt uses the expected channels for a report by %s with the SMS receipt setting %s',
    (channel, smsReceipt, expected) => {
      const contactChannels: NotificationChannel[] = ['zns', 'sms', 'email'];
      expect(channels('receipt', { contactChannels, channel, smsReceipt })).toEqual(expected);
    },
  );

  test('a caller with a mobile number always gets an SMS receipt unless they chose no notifications', () => {
    const ticket = fc.record({
      contactChannels: fc.uniqueArray(fc.constantFrom(...Channels.options)),
      notifyBy: fc.option(fc.constantFrom(...NotificationChoice.options), { nil: undefined }),
      smsReceipt: fc.constantFrom(undefined, false as const),
      channel: fc.constantFrom(...IntakeChannel.options),
      priority: fc.constantFrom('P1', 'P2', 'P3', 'P4'),
    });
    fc.assert(
      fc.property(ticket, (one) => {
        const given = listCitizenChannels(subject('receipt'), one, then);
        expect(one.contactChannels).toEqual(expect.arrayContaining(given));
        expect(new Set(given).size).toBe(given.length);
        const isCaller = one.channel === 'voice' || one.channel === 'operator';
        if (isCaller && one.notifyBy !== 'none' && one.contactChannels.includes('sms')) {
          expect(given).toContain('sms');
        }
      }),
    );
  });
});

describe('the notification channel policy', () => {
  const officer = { P2: [{ channel: 'email', waitMinutes: 0 }], P3: [], P4: [] };

  test('the notification channel policy in the directory equals the default policy', () => {
    expect(testDirectory.life[0]?.channels).toEqual(defaultChannelPolicies);
  });

  test.each([
    ['an officer’s channel without a waiting time', [{ channel: 'email' }]],
    [
      'the same channel twice',
      [
        { channel: 'sms', waitMinutes: 0 },
        { channel: 'sms', waitMinutes: 5 },
      ],
    ],
    ['a chat channel for officers', [{ channel: 'zalo', waitMinutes: 0 }]],
    ['no channel', []],
  ])('a notification channel policy is refused with %s', (_what, P2) => {
    const policies = {
      ...defaultChannelPolicies,
      officer: { ...defaultChannelPolicies.officer, P2 },
    };
    expect(ChannelPolicies.safeParse(policies).success).toBe(false);
    expect(ChannelPolicies.safeParse({ ...defaultChannelPolicies, officer }).success).toBe(false);
  });
});
