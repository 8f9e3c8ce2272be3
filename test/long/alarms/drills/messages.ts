import { aReport } from '../../../support/samples/a-report.ts';
import { findTicketByName, type LongHarness, listScenarioMessages } from '../../long-harness.ts';
import { apiReportStep, sendReport } from '../../scenario-steps/citizen.ts';
import { deliveryReportStep } from '../../scenario-steps/delivery-reports.ts';
import { changeRow } from '../../scenario-steps/directory.ts';
import { requireStatus } from '../../scenario-steps/require-status.ts';
import { sendStaffRequest, signInAll } from '../../scenario-steps/staff.ts';
import { moveToTimeStep } from '../../scenario-steps/time.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const handler = 'UBND_XA.29254-handler';
const duty = 'UBND_XA.29254-duty';

/** Number of undelivered receipts within an hour that exceeds the threshold of the alarm. */
const undeliveredReceipts = 22;

const reports = async (harness: LongHarness, count: number, names = 'r'): Promise<void> => {
  for (let which = 0; which < count; which += 1) {
    // one telephone number per report, so that no daily limit is reached
    const phone = { which: which % 8, number: harness.number * 100 + which };
    await sendReport({ ...harness, number: phone.number }, `${names}${which}`, {});
  }
  await harness.run.advance('PT2M');
};

const failReceipts = async (longHarness: LongHarness): Promise<void> => {
  const receipts = (await listScenarioMessages(longHarness)).filter(
    ({ kind, alert }) => kind === 'sms' && alert?.includes('-citizen-'),
  );
  for (const { id } of receipts) {
    requireStatus(await longHarness.run.post(`/local/outbox/${id}/fail`, {}), 200);
  }
  await longHarness.run.advance('PT2M');
};

const changeTicketPolicy = async (
  harness: LongHarness,
  change: Record<string, unknown>,
): Promise<void> => {
  await signInAll(harness, ['administrator']);
  await changeRow(harness, { table: 'life', key: 'life', change });
  await harness.run.advance('PT3M');
};

/** Sets the daily SMS budget to a number of messages, with no class of messages dropped first. */
const payFor = (harness: LongHarness, sms: number): Promise<void> =>
  changeTicketPolicy(harness, {
    budget: { usdPerDay: sms * 0.08, usdPerSmsPart: 0.08, givesWay: [] },
  });

const emergenciesPerDay = (harness: LongHarness, smsPerDay: number): Promise<void> =>
  changeTicketPolicy(harness, {
    emergencies: {
      ...{ perSenderAndHour: 3, perUnit: 10, perUnitWithinMinutes: 15, bundleMinutes: 5 },
      smsPerDay,
    },
  });

const receiptByZalo = {
  ...{ key: 'citizen.receipt', lang: 'vi', id: '400123' },
  parameters: [{ name: 'ma', fact: 'code', maxLength: 30 }],
};

/** Makes Zalo answer all notifications with an error code, for the given templates. */
const zaloAnswers = async (
  harness: LongHarness,
  error: number,
  zaloTemplates: object[],
): Promise<void> => {
  requireStatus(await harness.run.post('/local/chat/zns', { error }), 200);
  await changeTicketPolicy(harness, { zaloTemplates });
};

const opens = { reason: 'life-at-risk', text: 'Bị đe dọa đánh, cần bảo vệ' };

/** Reveals the identity of a ticket's sender, which needs two people. */
const openName = async (harness: LongHarness, name: string): Promise<void> => {
  const { code } = findTicketByName(harness, name);
  const ask = (role: 'supervisor' | 'supervisor TONG_DAI', path: string, body: unknown) =>
    sendStaffRequest(harness, role, 'POST', `tickets/${code}/${path}`, body);
  const asker = harness.staff.get('supervisor')?.sub;
  requireStatus(await ask('supervisor', 'reveal', opens), 202);
  requireStatus(
    await ask('supervisor TONG_DAI', 'reveal/approve', { asker, text: 'Đã xem, đồng ý' }),
    200,
  );
  requireStatus(await ask('supervisor', 'reveal/open', {}), 200);
};

export const messageDrills: readonly Drill[] = [
  {
    name: 'delivery reports are not processed',
    alarms: [
      'NotificationDeliveryFeedbackReceiveDeliveryReportsFails',
      'NotificationDeliveryFeedbackReceiveDeliveryReportsLostNotEmpty',
    ],
    cause: async (harness) => {
      await moveToTimeStep('09:00:00', 'the morning comes').lead(harness);
      await apiReportStep('it').lead(harness);
      await runWithBrokenFunctions(harness, ['ReceiveDeliveryReports'], async () => {
        await failReceipts(harness);
        await harness.run.advance('PT1H');
      });
    },
  },
  {
    name: 'the SMS provider fails',
    alarms: ['NotificationDeliverySendNotificationsMessageProviderFailed'],
    cause: async (harness) => {
      await harness.run.plan([
        { function: '', service: 'sns', operation: 'Publish', kind: 'error-before' },
      ]);
      await reports(harness, 4, 'outage');
    },
    mend: ({ run }) => run.plan([]),
  },
  {
    name: 'no channel reaches an officer and the unit’s duty officer',
    alarms: [
      'NotificationDeliverySendNotificationsNotificationsFailed',
      'NotificationDeliverySendNotificationsUnitsUnreachable',
    ],
    cause: async (harness) => {
      await apiReportStep('it').lead(harness);
      for (const who of [handler, duty]) {
        for (const how of ['fail', 'bounce'] as const) {
          await deliveryReportStep('it', who, how).lead(harness);
        }
      }
    },
  },
  {
    name: 'no channel reaches many citizens',
    alarms: ['NotificationDeliverySendNotificationsCitizensNotNotified'],
    cause: async (harness) => {
      await reports(harness, undeliveredReceipts);
      await failReceipts(harness);
    },
  },
  {
    name: 'the daily SMS cost limit is used up',
    alarms: [
      'NotificationDeliverySendNotificationsDayBudgetHalf',
      'NotificationDeliverySendNotificationsDayBudgetNearlyUsed',
      'NotificationDeliverySendNotificationsDayBudgetUsed',
    ],
    cause: async (harness) => {
      await moveToTimeStep('00:05:00', 'a day without an SMS begins').lead(harness);
      await payFor(harness, 10);
      await moveToTimeStep('09:00:00', 'the morning comes').lead(harness);
      await reports(harness, 12);
    },
    mend: (harness) => payFor(harness, 6_000),
  },
  {
    name: 'the daily limit of emergency SMS is reached',
    alarms: ['NotificationDeliverySendNotificationsSmsCeilingReached'],
    cause: async (harness) => {
      await emergenciesPerDay(harness, 1);
      for (const name of ['e1', 'e2']) {
        await sendReport(harness, name, { service: 'health', topic: 'SK01' });
      }
      await harness.run.advance('PT2M');
    },
    mend: (harness) => emergenciesPerDay(harness, 5_000),
  },
  {
    name: 'Zalo rejects a template',
    alarms: ['NotificationDeliverySendNotificationsZaloTemplatesRefused'],
    cause: async (harness) => {
      await zaloAnswers(harness, -132, [receiptByZalo]);
      const reporter = { kind: 'person', phone: '0914 000 111', notifyBy: 'zalo', anonymous: true };
      const key = { 'idempotency-key': `zalo-refuses-${harness.number}-0000` };
      requireStatus(await harness.run.post('/api/reports', aReport({ reporter }), key), 201);
      await harness.run.advance('PT2M');
    },
    mend: (harness) => zaloAnswers(harness, 0, []),
  },
  {
    name: 'ten identities are revealed within an hour',
    alarms: ['IdentityRevealRevealIdentityIdentitiesOpened'],
    cause: async (harness) => {
      await signInAll(harness, ['supervisor', 'supervisor TONG_DAI']);
      for (let which = 0; which < 10; which += 1) {
        await sendReport(harness, `n${which}`, { name: 'Thạch Thị Sa Vane' });
        await openName(harness, `n${which}`);
      }
    },
  },
];

/** Drills that move into the next month and so need their own hotline. */
export const monthDrills: readonly Drill[] = [
  {
    name: 'the month’s SMS cost nears its budget',
    alarms: ['NotificationDeliverySmsBudget'],
    cause: async (harness) => {
      await harness.run.moveTo('2021-12-31T20:00:00+07:00');
      await reports(harness, 14);
    },
    mend: ({ run }) => run.moveTo('2022-01-01T07:30:00+07:00'),
  },
];
