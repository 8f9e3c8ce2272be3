import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import type { ChatPlatformChannel } from '../../../core/messages/notification.ts';
import { isInMessagingWindow } from '../../../core/messages/schedule/messaging-window.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { deriveTicketPin } from '../../../core/ticket/read/pin.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import { anOffice, cause, code, sealedFor, ticket, toCitizen } from './notification-harness.ts';

const dayMinutes = 24 * 60;
const known = { phone: '+84912345678', zalo: 'z-1', messenger: 'm-1' };
const written = (reach: Ticket['contactChannels'], lang: Ticket['lang'] = 'vi'): Ticket => ({
  ...ticket,
  ...{ contactChannels: reach, lang, status: 'answered', contact: sealedFor(code, known) },
});
const answered = (channel: ChatPlatformChannel) => toCitizen(channel, { about: 'answered' });

describe('notifications by Zalo and Messenger', () => {
  test.each([
    ['zalo', 'z-1'],
    ['messenger', 'm-1'],
  ] as const)(
    'a notification by %s is sent to the ticket’s decrypted platform user id',
    async (channel, user) => {
      const { deliver, sent, alerts } = anOffice(answered(channel), {
        ticket: written([channel, 'sms']),
      });
      await deliver();
      expect(sent.map(({ address }) => address)).toEqual([user]);
      expect(alerts.all()).toMatchObject([{ status: 'sent' }]);
    },
  );

  test.each(['vi', 'km', 'en'] as const)(
    'a platform notification in %s states what happened, without the PIN and the report’s subject',
    async (lang) => {
      const { deliver, sent } = anOffice(answered('zalo'), { ticket: written(['zalo'], lang) });
      await deliver();
      const text = sent[0]?.text ?? '';
      expect(text).toContain('UBND Phường 7');
      expect(text).not.toContain(deriveTicketPin(ticket, testHmac));
      expect(text).not.toContain(ticket.text);
    },
  );

  test('a platform notification delivered twice is sent once', async () => {
    const { deliver, sent } = anOffice(answered('zalo'), { ticket: written(['zalo']) });
    await deliver();
    await deliver();
    expect(sent).toHaveLength(1);
  });
});

describe('notifications after the platform’s time window', () => {
  const late = atMinute(2 * dayMinutes);

  test('after the chat platform’s time window, a notification is dropped and replaced by exactly one notification on the next channel', async () => {
    const { deliver, sent, alerts } = anOffice(answered('messenger'), {
      ticket: written(['messenger', 'sms']),
      now: late,
    });
    await deliver();
    await deliver();
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([
      { channel: 'messenger', status: 'dropped', provider: 'outside-window' },
      { channel: 'sms', status: 'requested' },
    ]);
  });

  test('after the chat platform’s time window, a citizen without other channels gets no notification', async () => {
    const { deliver, sent, alerts } = anOffice(answered('messenger'), {
      ticket: written(['messenger']),
      now: late,
    });
    await deliver();
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([{ status: 'dropped' }]);
  });

  test('a new message from the citizen reopens the platform’s time window', async () => {
    const { deliver, sent } = anOffice(answered('messenger'), {
      ticket: written(['messenger', 'sms']),
      now: late,
      wroteAt: atMinute(2 * dayMinutes - 60),
    });
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual(['m-1']);
  });

  test('the time window for platform messages is one day for Messenger and seven for Zalo', () => {
    const minutes = fc.integer({ min: 0, max: 9 * dayMinutes });
    fc.assert(
      fc.property(minutes, (passed) => {
        const at = atMinute(passed);
        expect(isInMessagingWindow('messenger', atMinute(0), at)).toBe(passed < dayMinutes);
        expect(isInMessagingWindow('zalo', atMinute(0), at)).toBe(passed < 7 * dayMinutes);
      }),
    );
  });
});

describe('a platform that does not respond', () => {
  const buildPendingNotifications = (minutesAgo: number) =>
    createCitizenNotification(
      ['zalo'],
      { about: 'answered' },
      { ...cause, requestedAt: atMinute(-minutesAgo) },
    );

  test('a notification to a platform that does not respond is held and retried later', async () => {
    const { deliver, alerts, providerSays } = anOffice(buildPendingNotifications(0), {
      ticket: written(['zalo']),
    });
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliver()).toEqual(['held']);
    expect(alerts.all()).toMatchObject([{ status: 'requested', heldUntil: atMinute(15) }]);
  });

  test('a notification to a platform that does not respond fails after an hour', async () => {
    const { deliver, alerts, providerSays } = anOffice(buildPendingNotifications(60), {
      ticket: written(['zalo']),
    });
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliver()).toEqual(['failed']);
    expect(alerts.all()).toMatchObject([{ provider: 'no-answer' }]);
  });
});
