import { describe, expect, test } from 'vitest';
import { createOfficerNotifications } from '../../../../core/messages/create-notification.ts';
import {
  type DeliveryReport,
  receiveDeliveryReport,
} from '../../../../core/messages/deliver/delivery-report.ts';
import type { Notification } from '../../../../core/messages/notification.ts';
import { memoryBundles } from '../../../support/memory/memory-bundles.ts';
import { memoryFeedback } from '../../../support/memory/memory-feedback.ts';
import { memoryAlerts } from '../../../support/memory/memory-notifications.ts';
import { memoryUndelivered } from '../../../support/memory/memory-undelivered.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { anOffice, cause, code, toCitizen, toOfficer } from '../notification-harness.ts';

const [receipt] = toCitizen('email');
const [sms] = toCitizen('sms');
if (!receipt || !sms) throw new Error('No alert was made');

const inState = (status: Notification['status'], alert: Notification = receipt): Notification => ({
  ...alert,
  status,
  ...(status !== 'requested' && { settledAt: atMinute(1), provider: 'id-1' }),
});

/** Builds a provider that sends feedback about notifications, by default two minutes after the opening. */
const aProvider = (
  alert: Notification,
  now = atMinute(2),
  others: readonly Notification[] = [],
) => {
  const alerts = memoryAlerts(alert, ...others);
  const { bundles } = memoryBundles();
  const feedback = { ...memoryFeedback(), note: alerts.note };
  const undelivered = memoryUndelivered();
  return {
    alerts,
    feedback,
    undelivered,
    bundles,
    report: (what: DeliveryReport['what'], changes: Partial<DeliveryReport> = {}) =>
      receiveDeliveryReport(
        { about: alert, what, why: 'in its words', at: atMinute(2), ...changes },
        { alerts, bundles, feedback, undelivered, now: () => now },
      ),
  };
};

test('a bounced digest marks each of its notifications as bounced and no others', async () => {
  const digest = [0, 1, 2, 3].map((number) => {
    const [alert] = createOfficerNotifications(
      { unit: 'UBND_XA:29254', role: 'handler' },
      { about: 'assigned' },
      { ...cause, cause: `assigned.${number}` },
    );
    if (!alert) throw new Error('No alert was made');
    return inState('sent', { ...alert, provider: number === 3 ? 'id-2' : 'id-1' });
  });
  const [first, ...others] = digest;
  if (!first) throw new Error('No alert was made');
  const another = others.map((one, number) => (number === 2 ? { ...one, provider: 'id-2' } : one));
  const { alerts, bundles, report } = aProvider(first, atMinute(2), another);
  const line = `UBND_XA:29254/handler/${first.channel}/digest`;
  for (const alert of digest) await bundles.add(line, alert, atMinute(0));
  expect(await report('bounced')).toBe('noted');
  expect(alerts.all().map(({ status }) => status)).toEqual([
    ...['bounced', 'bounced', 'bounced'],
    'sent',
  ]);
});

describe('delivery reports and the list of undelivered notifications', () => {
  const [officer] = toOfficer;
  if (!officer) throw new Error('No alert was made');

  test('a delivery report removes the citizen’s failed notifications from the undelivered list, even when repeated', async () => {
    for (const before of ['sent', 'delivered'] as const) {
      const { report, undelivered } = aProvider(inState(before));
      await report('delivered');
      expect([...undelivered.takenOff]).toEqual(
        ['zalo', 'messenger', 'zns', 'sms'].map((channel) => `test-citizen-${channel}`),
      );
    }
  });

  test('a delivery to the duty officer removes the unit’s notifications from the undelivered list', async () => {
    const [duty] = createOfficerNotifications(
      { unit: 'UBND_XA:29254', role: 'duty' },
      officer.subject,
      cause,
    );
    if (!duty) throw new Error('No alert was made');
    const { report, undelivered } = aProvider(inState('sent', duty));
    await report('delivered');
    for (const who of ['handler-sms', 'handler-email', 'head-sms', 'head-email', 'duty-email']) {
      expect([...undelivered.takenOff]).toContain(`test-UBND_XA.29254-${who}`);
    }
    expect(undelivered.takenOff.size).toBe(5);
  });

  test('a delivery to the handler leaves notifications to the head on the undelivered list', async () => {
    const { report, undelivered } = aProvider(inState('sent', officer));
    await report('delivered');
    expect([...undelivered.takenOff]).toEqual(['test-UBND_XA.29254-handler-email']);
  });

  test('a delivery report after a bounce does not remove notifications from the undelivered list', async () => {
    const { report, undelivered } = aProvider(inState('sent'));
    await report('bounced');
    await report('delivered');
    expect(undelivered.takenOff.size).toBe(0);
  });
});

describe('a provider’s feedback', () => {
  test.each([
    ['sent', 'delivered', 'delivered'],
    ['sent', 'bounced', 'bounced'],
    ['delivered', 'bounced', 'bounced'],
    ['delivered', 'complained', 'delivered'],
    ['sent', 'complained', 'sent'],
  ] as const)(
    'a %s notification with the provider report %s becomes %s',
    async (before, what, after) => {
      const { alerts, report } = aProvider(inState(before));
      expect(await report(what)).toBe('noted');
      expect(alerts.all()).toMatchObject([
        { status: after, feedback: `${what}: in its words`, feedbackAt: atMinute(2) },
      ]);
    },
  );

  test.each([
    ['bounced', 'delivered'],
    ['bounced', 'bounced'],
    ['delivered', 'delivered'],
    ['failed', 'bounced'],
    ['dropped', 'delivered'],
  ] as const)('a %s notification ignores the late provider report %s', async (before, what) => {
    const { alerts, report } = aProvider(inState(before));
    const stored = alerts.all();
    expect(await report(what)).toBe('old-news');
    expect(alerts.all()).toEqual(stored);
  });

  test('a spam complaint about a message stays recorded after later provider feedback', async () => {
    const { alerts, report } = aProvider(inState('sent'));
    for (const what of ['complained', 'delivered', 'bounced'] as const) {
      await report(what, { at: atMinute(what === 'complained' ? 3 : 4) });
    }
    expect(alerts.all()).toMatchObject([
      { status: 'bounced', feedback: 'complained: in its words', feedbackAt: atMinute(3) },
    ]);
  });

  test('provider feedback is matched to its notification by the provider’s message id', async () => {
    const { alerts, feedback, report } = aProvider(inState('sent', sms));
    await feedback.remember('id-1', sms, atMinute(1));
    expect(await report('bounced', { about: { messageId: 'id-1' } })).toBe('noted');
    expect(alerts.all()).toMatchObject([{ status: 'bounced' }]);
  });

  test('provider feedback is recorded even after a version conflict with another report', async () => {
    const { alerts, feedback, report } = aProvider(inState('sent'));
    const { note } = alerts;
    let races = 0;
    feedback.note = async (alert, given) => {
      if (races++ === 0) await note(alert, { ...given, status: 'delivered' });
      return note(alert, given);
    };
    expect(await report('bounced')).toBe('noted');
    expect(alerts.all()).toMatchObject([{ status: 'bounced' }]);
  });
});

describe('provider feedback that arrives early', () => {
  test.each([
    ['the provider’s message id is not stored yet', inState('sent', sms), { messageId: 'id-1' }],
    ['the sending is not stored yet', inState('requested'), receipt],
  ])(
    'provider feedback that arrives too early throws so that it is retried: %s',
    async (_why, alert, about) => {
      const { report } = aProvider(alert);
      await expect(report('bounced', { about })).rejects.toThrow('not stored yet');
    },
  );

  test('provider feedback about an unknown message is ignored after a minute', async () => {
    const { report } = aProvider(inState('sent', sms), atMinute(3));
    expect(await report('bounced', { about: { messageId: 'another system’s' } })).toBe('unknown');
  });
});

describe('a citizen who marks an e-mail as spam', () => {
  test('a spam complaint stops e-mails about that ticket, and SMS are sent instead', async () => {
    const pending = [...toCitizen('email'), ...toCitizen('sms')];
    const { deliver, feedback, sent, alerts } = anOffice(pending);
    const provider = aProvider(inState('sent'));
    provider.feedback.silence = feedback.silence;
    await provider.report('complained');
    expect(await deliver()).toEqual(['dropped', 'sent']);
    expect(alerts.all()[0]).toMatchObject({ status: 'dropped', provider: 'complained' });
    expect(sent).toHaveLength(1);
  });

  test('a spam complaint affects only that ticket’s citizen, and an officer’s complaint affects nobody', async () => {
    const { feedback } = anOffice([]);
    const [, mail] = toOfficer;
    const provider = aProvider(inState('sent', mail));
    provider.feedback.silence = feedback.silence;
    await provider.report('complained');
    expect(await feedback.isSilenced(code, 'email')).toBe(false);
  });
});
