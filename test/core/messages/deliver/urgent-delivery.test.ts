import { describe, expect, test } from 'vitest';
import { notificationBundleLeaseMs } from '../../../../core/messages/deliver/bundle-lease.ts';
import { deliverNotification } from '../../../../core/messages/deliver/deliver-notification.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { anOffice, ticket, toOfficer } from '../notification-harness.ts';

const emergency = { ...ticket, priority: 'P1' as const };
const [sms] = toOfficer.map((alert) => ({ ...alert, isUrgent: true as const }));
if (!sms) throw new Error('An officer gets no SMS');

const now = atMinute(5);
const afterLease = new Date(now.getTime() + notificationBundleLeaseMs);

/** Returns an office whose SMS provider does not answer until `end` is called with its result. */
const aSlowOffice = () => {
  const office = anOffice([sms], { ticket: emergency, now });
  const { promise, resolve, reject } = Promise.withResolvers<{ kind: 'accepted'; id: string }>();
  office.providerSays(() => promise);
  return { ...office, accept: () => resolve({ kind: 'accepted', id: 'id-1' }), fail: reject };
};

describe('an urgent notification that stream and queue deliver', () => {
  test.each([
    ['stream', 'queue'],
    ['queue', 'stream'],
  ] as const)('is sent once if the %s is sending it when the %s comes', async (first, second) => {
    const { ports, sent, accept } = aSlowOffice();
    const sending = deliverNotification(sms, ports, first);
    expect(await deliverNotification(sms, ports, second)).toEqual({ kind: 'nothing-owed' });
    accept();
    expect(await sending).toEqual({ kind: 'sent' });
    expect(await deliverNotification(sms, ports, second)).toEqual({ kind: 'nothing-owed' });
    expect(sent).toHaveLength(1);
  });

  test('is sent once if the queue repeats the message while the first delivery runs', async () => {
    const { ports, sent, accept } = aSlowOffice();
    const sending = deliverNotification(sms, ports, 'queue');
    expect(await deliverNotification(sms, ports, 'queue-2')).toEqual({ kind: 'nothing-owed' });
    accept();
    expect(await sending).toEqual({ kind: 'sent' });
    expect(sent).toHaveLength(1);
  });
});

describe('an urgent notification whose first delivery failed', () => {
  test.each([
    ['stream', 'stream', now],
    ['queue-1', 'queue-2', afterLease],
  ] as const)('of %s is sent by %s when the event is repeated', async (first, second, at) => {
    const { ports, sent, providerSays, timeIs } = anOffice([sms], { ticket: emergency, now });
    providerSays(() => Promise.reject(new Error('The process crashed')));
    await expect(deliverNotification(sms, ports, first)).rejects.toThrow('crashed');
    providerSays(async () => ({ kind: 'accepted', id: 'id-2' }));
    timeIs(at);
    expect(await deliverNotification(sms, ports, second)).toEqual({ kind: 'sent' });
    expect(sent).toHaveLength(2);
  });

  test('can be sent by the other trigger when the claim of a crashed one has ended', async () => {
    const { ports, providerSays, timeIs } = anOffice([sms], { ticket: emergency, now });
    providerSays(() => Promise.reject(new Error('The process crashed')));
    await expect(deliverNotification(sms, ports, 'queue')).rejects.toThrow('crashed');
    providerSays(async () => ({ kind: 'accepted', id: 'id-2' }));
    expect(await deliverNotification(sms, ports, 'stream')).toEqual({ kind: 'nothing-owed' });
    timeIs(afterLease);
    expect(await deliverNotification(sms, ports, 'stream')).toEqual({ kind: 'sent' });
  });

  test('is held for both triggers while its provider fails, and then free for either', async () => {
    const { ports, alerts, providerSays, timeIs } = anOffice([sms], { ticket: emergency, now });
    providerSays(async () => ({ kind: 'no-answer' }));
    expect(await deliverNotification(sms, ports, 'queue')).toEqual({ kind: 'held' });
    providerSays(async () => ({ kind: 'accepted', id: 'id-2' }));
    expect(await deliverNotification(sms, ports, 'stream')).toEqual({ kind: 'nothing-owed' });
    timeIs((await alerts.find(sms.code, sms.key))?.heldUntil ?? now);
    expect(await deliverNotification(sms, ports, 'stream')).toEqual({ kind: 'sent' });
  });
});
