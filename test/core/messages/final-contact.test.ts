import { describe, expect, test } from 'vitest';
import { createCitizenNotification } from '../../../core/messages/create-notification.ts';
import { handleDeliveryFailure } from '../../../core/messages/deliver/handle-delivery-failure.ts';
import type { NotificationChannel } from '../../../core/messages/notification.ts';
import { removePersonalData } from '../../../core/privacy/remove-personal-data.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryTickets } from '../../support/memory/memory-tickets.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { anOffice, cause, code, sealedFor, ticket, toCitizen } from './notification-harness.ts';

const phone = '+84912345678';
const email = 'ba@example.vn';
const erased = removePersonalData({ ...ticket, status: 'closed', lang: 'en' }, atMinute(4));

/** Returns the final contact of a ticket that has no address any more. */
const lastMessage = (...contactChannels: NotificationChannel[]) =>
  createCitizenNotification(contactChannels, { about: 'data-erased' }, cause).map((alert) => ({
    ...alert,
    finalContact: {
      contact: sealedFor(code, { phone, email }),
      contactChannels,
      lang: 'en' as const,
    },
  }));

describe('the final contact (last message to an erased address)', () => {
  test('the final contact (last message about an erased ticket) reaches its number, which is deleted afterwards', async () => {
    const { deliver, sent, alerts } = anOffice(lastMessage('sms', 'email'), { ticket: erased });
    expect(await deliver()).toEqual(['sent']);
    expect(sent).toMatchObject([{ address: phone, text: expect.stringContaining('erased') }]);
    expect(alerts.all()).toMatchObject([{ status: 'sent' }]);
    expect(alerts.all()[0]?.finalContact).toBeUndefined();
  });

  test('a final contact message that the provider rejects is sent by the next channel, and no address stays stored', async () => {
    const pending = lastMessage('sms', 'email');
    const { deliver, providerSays, alerts } = anOffice(pending, { ticket: erased });
    providerSays(async () => ({ kind: 'refused', reason: 'blocked' }));
    expect(await deliver()).toEqual(['failed']);
    const [first, second, ...more] = alerts.all();
    expect([first?.status, first?.finalContact]).toEqual(['failed', undefined]);
    expect(second).toMatchObject({
      channel: 'email',
      status: 'requested',
      finalContact: { lang: 'en' },
    });
    expect(more).toEqual([]);
    const next = anOffice(second ? [second] : [], { ticket: erased });
    expect(await next.deliver()).toEqual(['sent']);
    expect(next.sent).toMatchObject([{ address: email }]);
    expect(next.alerts.all()[0]?.finalContact).toBeUndefined();
  });

  test('the address of a final contact message stays stored while the message waits for the morning', async () => {
    const pending = lastMessage('sms');
    const { deliver, alerts } = anOffice(pending, {
      ticket: erased,
      now: new Date('2021-12-03T23:00:00+07:00'),
    });
    expect(await deliver()).toEqual(['held']);
    expect(alerts.all()[0]?.finalContact).toBeDefined();
  });

  test('the last message to an erased contact is not sent again after it failed on all channels', async () => {
    const pending = lastMessage('email');
    const { deliver, providerSays, alerts } = anOffice(pending, { ticket: erased });
    providerSays(async () => ({ kind: 'refused', reason: 'blocked' }));
    await deliver();
    const followed = await handleDeliveryFailure(pending[0] ?? expect.fail(), {
      alerts,
      tickets: memoryTickets(erased),
      directory: async () => testDirectory,
      now: () => atMinute(6),
    });
    expect(followed).toBe('nothing-owed');
  });
});

test('a failed “contact changed” message to the old number is not sent to the new number', async () => {
  const [notification = expect.fail()] = createCitizenNotification(
    ['sms'],
    { about: 'contact-changed' },
    cause,
  ).map((alert) => ({
    ...alert,
    finalContact: {
      contact: sealedFor(code, { phone }),
      contactChannels: ['sms' as const],
      lang: 'vi' as const,
    },
  }));
  const moved = { ...ticket, contactChannels: ['sms' as const, 'email' as const] };
  const { deliver, providerSays, sent, alerts } = anOffice([notification], { ticket: moved });
  providerSays(async () => ({ kind: 'refused', reason: 'blocked' }));
  expect(await deliver()).toEqual(['failed']);
  expect(sent).toMatchObject([{ address: phone, text: expect.stringContaining('xin goi 1022') }]);
  const ports = { alerts, tickets: memoryTickets(moved) };
  const then = { directory: async () => testDirectory, now: () => atMinute(6) };
  expect(await handleDeliveryFailure(notification, { ...ports, ...then })).toBe('nothing-owed');
  expect(alerts.all()).toHaveLength(1);
});

test('other pending notifications of an erased ticket are dropped', async () => {
  const { deliver, sent } = anOffice(toCitizen('sms', { about: 'answered' }), { ticket: erased });
  expect([await deliver(), sent]).toEqual([['dropped'], []]);
});
