import { describe, expect, test } from 'vitest';
import { checkZaloTemplates } from '../../../core/directory/check/check-zalo-templates.ts';
import type { ZaloTemplate } from '../../../core/messages/compose/zalo-template.ts';
import { deliverNotification } from '../../../core/messages/deliver/deliver-notification.ts';
import { receiveDeliveryReport } from '../../../core/messages/deliver/delivery-report.ts';
import type { MessageProviderResult } from '../../../core/messages/deliver/delivery-result.ts';
import { handleDeliveryFailure } from '../../../core/messages/deliver/handle-delivery-failure.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { memoryUndelivered } from '../../support/memory/memory-undelivered.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { anOffice, code, sealedFor, ticket, toCitizen } from './notification-harness.ts';

const answered: ZaloTemplate = {
  ...{ key: 'citizen.answered', lang: 'vi', id: '400123' },
  parameters: [
    { name: 'ma', fact: 'code', maxLength: 30 },
    { name: 'don_vi', fact: 'unit', maxLength: 20 },
  ],
};

const known: Ticket = {
  ...ticket,
  ...{
    status: 'answered',
    contactChannels: ['zns', 'sms', 'email'],
    notifyBy: 'zalo',
    priority: 'P3',
  },
  contact: sealedFor(code, { phone: '+84912345678', email: 'ba@example.vn' }),
};

const withTemplates = (...zaloTemplates: ZaloTemplate[]) => ({
  ...testDirectory,
  life: testDirectory.life.map((row) => ({ ...row, zaloTemplates })),
});

/** Builds the answer notification to a citizen who prefers Zalo. */
const setUpDelivery = (templates: ZaloTemplate[] = [answered], of: Ticket = known) => {
  const pending = toCitizen('zns', { about: 'answered' });
  const office = anOffice(pending, { ticket: of, directory: withTemplates(...templates) });
  const { alerts, feedback, ports } = office;
  return {
    ...office,
    /** Delivers due notifications like the stream and the sweeper. */
    async deliverDue() {
      for (const alert of alerts.all()) {
        await deliverNotification(alert, ports);
        const { followed: _, ...settled } = (await alerts.find(code, alert.key)) ?? alert;
        if (settled.status === 'failed' || settled.status === 'bounced') {
          await handleDeliveryFailure(alert, ports);
        }
      }
    },
    report: (at: Date) => {
      const [messageId = ''] = feedback.sent.keys();
      const undelivered = memoryUndelivered();
      const ofProviders = { ...ports, feedback: { ...feedback, note: alerts.note }, undelivered };
      return receiveDeliveryReport(
        { about: { messageId }, what: 'delivered', why: 'Zalo', at },
        ofProviders,
      );
    },
    states: () => alerts.all().map(({ channel, status }) => `${channel} ${status}`),
  };
};

describe('a ZNS notification by Zalo', () => {
  test('a ZNS notification fills the approved template and is sent to the phone number', async () => {
    const { deliver, sent } = setUpDelivery();
    await deliver();
    expect(sent).toMatchObject([
      { address: '+84912345678', text: expect.stringContaining('400123 {"ma":') },
    ]);
    expect(sent[0]?.text).toContain('"don_vi":"UBND Phường 7"');
  });

  test('a ZNS notification is followed by an SMS only if no delivery report arrives within an hour', async () => {
    const { deliverDue, timeIs, states, sent } = setUpDelivery();
    await deliverDue();
    expect(states()).toEqual(['zns sent', 'sms requested']);
    timeIs(atMinute(64));
    await deliverDue();
    expect(sent).toHaveLength(1);
    timeIs(atMinute(65));
    await deliverDue();
    expect(states()).toEqual(['zns sent', 'sms sent']);
  });

  test('a delivered ZNS notification is not followed by an SMS', async () => {
    const { deliverDue, timeIs, report, states, sent } = setUpDelivery();
    await deliverDue();
    await report(atMinute(6));
    timeIs(atMinute(65));
    await deliverDue();
    expect(sent).toHaveLength(1);
    expect(states()).toEqual(['zns delivered', 'sms dropped']);
  });

  test('a ZNS delivery report that arrives after the one-hour wait leads to exactly one SMS in total', async () => {
    const { deliverDue, timeIs, report, states, sent } = setUpDelivery();
    await deliverDue();
    timeIs(atMinute(65));
    await deliverDue();
    await report(atMinute(66));
    await report(atMinute(66));
    timeIs(atMinute(500));
    await deliverDue();
    await deliverDue();
    expect(sent).toHaveLength(2);
    expect(states()).toEqual(['zns delivered', 'sms sent']);
  });

  test('a ZNS notification without a response is not sent again once a report confirms its delivery', async () => {
    const { deliverDue, timeIs, report, states, sent, providerSays } = setUpDelivery();
    providerSays(async () => ({ kind: 'no-answer' }));
    await deliverDue();
    timeIs(atMinute(8));
    await report(atMinute(6));
    timeIs(atMinute(20));
    await deliverDue();
    expect(sent).toHaveLength(1);
    expect(states()).toEqual(['zns delivered']);
  });
});

describe('a ZNS notification that Zalo refuses', () => {
  const refused = (reason: string, isMistake?: true): MessageProviderResult => ({
    ...{ kind: 'refused', reason, ...(isMistake && { isMistake }) },
  });

  test.each([
    ['the number has no Zalo account', refused('zns -118')],
    ['the daily quota is used up', refused('zns -144')],
    ['a template parameter is wrong', refused('zns -132', true)],
  ])(
    'a rejected ZNS notification is replaced by an SMS at once and does not count as failed: %s',
    async (_why, outcome) => {
      const { deliverDue, providerSays, states, sent } = setUpDelivery();
      providerSays(async () => (sent.length === 1 ? outcome : { kind: 'accepted', id: 'sms' }));
      await deliverDue();
      await deliverDue();
      expect(states()).toEqual(['zns dropped', 'sms sent']);
    },
  );

  test('a ZNS rejection caused by the hotline’s configuration is reported as a configuration error', async () => {
    const { ports, alerts, providerSays } = setUpDelivery();
    providerSays(async () => refused('zns -132', true));
    const [alert] = alerts.all();
    if (!alert) throw new Error('There is an alert');
    expect(await deliverNotification(alert, ports)).toEqual({ kind: 'dropped', isMistake: true });
  });

  test('a rejected ZNS notification without another channel is listed as undelivered', async () => {
    const { deliver, providerSays, alerts } = setUpDelivery([answered], {
      ...known,
      contactChannels: ['zns'],
    });
    providerSays(async () => refused('zns -118'));
    await deliver();
    expect(alerts.all()).toMatchObject([{ status: 'failed', provider: 'zns -118' }]);
  });

  test('a notification without an approved ZNS template goes by SMS without a request to Zalo', async () => {
    const { deliverDue, sent, alerts } = setUpDelivery([]);
    await deliverDue();
    expect(sent).toEqual([]);
    expect(alerts.all()).toMatchObject([
      { channel: 'zns', status: 'dropped', provider: 'no-template' },
      { channel: 'sms', status: 'requested' },
    ]);
  });

  test('a ZNS notification with a parameter that is too long is dropped without a request to Zalo', async () => {
    const short = {
      ...answered,
      parameters: [{ name: 'ma', fact: 'code', maxLength: 5 } as const],
    };
    const { deliver, sent, alerts } = setUpDelivery([short]);
    await deliver();
    expect(sent).toEqual([]);
    expect(alerts.all()[0]).toMatchObject({ provider: 'zns-too-long-ma' });
  });
});

describe('ZNS templates in the directory', () => {
  const reasons = (...rows: ZaloTemplate[]) =>
    checkZaloTemplates(withTemplates(...rows).life).map(({ reason }) => reason);

  test.each([
    ['an unknown message', { ...answered, key: 'citizen.greeted' }],
    ['a message to officers', { ...answered, key: 'officer.assigned' }],
    [
      'a parameter that the message cannot fill',
      { ...answered, parameters: [{ name: 'pin', fact: 'pin', maxLength: 30 } as const] },
    ],
  ])('directory validation refuses a ZNS template for %s', (_what, row) => {
    expect(reasons(row)).toHaveLength(1);
  });

  test('directory validation refuses two ZNS templates for one message', () => {
    expect(reasons(answered, answered)).toEqual(['there is another one']);
  });

  test('directory validation accepts ZNS templates for one message in several languages', () => {
    expect(reasons(answered, { ...answered, lang: 'en' })).toEqual([]);
  });
});
