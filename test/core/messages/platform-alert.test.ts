import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citizenNotification, type PlatformChannel } from '../../../core/messages/alert.ts';
import { isInPlatformWindow } from '../../../core/messages/platform-window.ts';
import { deriveTicketPin } from '../../../core/ticket/pin.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { testKeyed } from '../../support/test-keyed.ts';
import { anOffice, cause, code, sealedFor, ticket, toCitizen } from './an-office.ts';

const dayMinutes = 24 * 60;
const known = { phone: '+84912345678', zalo: 'z-1', messenger: 'm-1' };
const written = (reach: Ticket['reach'], lang: Ticket['lang'] = 'vi'): Ticket => ({
  ...ticket,
  ...{ reach, lang, status: 'answered', contact: sealedFor(code, known) },
});
const answered = (channel: PlatformChannel) => toCitizen(channel, 'answered');

describe('an alert to whoever wrote on a platform', () => {
  test.each([
    ['zalo', 'z-1'],
    ['messenger', 'm-1'],
  ] as const)('by %s goes to their own name there, which was sealed', async (channel, user) => {
    const { deliver, sent, alerts } = anOffice(answered(channel), {
      ticket: written([channel, 'sms']),
    });
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual([user]);
    expect(alerts.all()).toMatchObject([{ status: 'sent' }]);
  });

  test.each(['vi', 'km', 'en'] as const)(
    'says in their language (%s) what has happened, and neither the PIN nor the matter',
    async (lang) => {
      const { deliver, sent } = anOffice(answered('zalo'), { ticket: written(['zalo'], lang) });
      await deliver();
      const text = sent[0]?.text ?? '';
      expect(text).toContain('UBND Phường 7');
      expect(text).not.toContain(deriveTicketPin(ticket, testKeyed));
      expect(text).not.toContain(ticket.text);
    },
  );

  test('that is brought again is sent once', async () => {
    const { deliver, sent } = anOffice(answered('zalo'), { ticket: written(['zalo']) });
    await deliver();
    await deliver();
    expect(sent).toHaveLength(1);
  });
});

describe('after the platform’s window', () => {
  const late = atMinute(2 * dayMinutes);

  test('the next channel is asked for once, and nothing has failed', async () => {
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

  test('whoever left no number is looked for by nobody', async () => {
    const { deliver, sent, alerts } = anOffice(answered('messenger'), {
      ticket: written(['messenger']),
      now: late,
    });
    await deliver();
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([{ status: 'dropped' }]);
  });

  test('a message of theirs has opened it again', async () => {
    const { deliver, sent } = anOffice(answered('messenger'), {
      ticket: written(['messenger', 'sms']),
      now: late,
      wroteAt: atMinute(2 * dayMinutes - 60),
    });
    await deliver();
    expect(sent.map(({ address }) => address)).toEqual(['m-1']);
  });

  test('Messenger is shut after a day, and Zalo after seven', () => {
    const minutes = fc.integer({ min: 0, max: 9 * dayMinutes });
    fc.assert(
      fc.property(minutes, (passed) => {
        const at = atMinute(passed);
        expect(isInPlatformWindow('messenger', atMinute(0), at)).toBe(passed < dayMinutes);
        expect(isInPlatformWindow('zalo', atMinute(0), at)).toBe(passed < 7 * dayMinutes);
      }),
    );
  });
});

describe('a platform that does not answer', () => {
  const owed = (minutesAgo: number) =>
    citizenNotification(
      ['zalo'],
      { about: 'answered' },
      { ...cause, requestedAt: atMinute(-minutesAgo) },
    );

  test('is asked again later, and holds nobody up', async () => {
    const { deliver, alerts, providerSays } = anOffice(owed(0), { ticket: written(['zalo']) });
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliver()).toEqual(['held']);
    expect(alerts.all()).toMatchObject([{ status: 'requested', heldUntil: atMinute(15) }]);
  });

  test('has failed after an hour', async () => {
    const { deliver, alerts, providerSays } = anOffice(owed(60), { ticket: written(['zalo']) });
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliver()).toEqual(['failed']);
    expect(alerts.all()).toMatchObject([{ provider: 'no-answer' }]);
  });
});
