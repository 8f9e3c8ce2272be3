import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '../../../../core/table/item-kinds.ts';
import type { LongHarness } from '../../long-harness.ts';
import { sendReport } from '../../scenario-steps/citizen.ts';
import { changeDirectory } from '../../scenario-steps/directory.ts';
import { signInAll } from '../../scenario-steps/staff.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

type Way = { functions: string[]; span: string; changes?: Record<string, unknown> };

/** Sends a report while the given functions fail, and lets time pass. */
const reportWhile = (harness: LongHarness, { functions, span, changes = {} }: Way): Promise<void> =>
  runWithBrokenFunctions(harness, functions, async () => {
    await sendReport(harness, 'it', changes);
    await harness.run.advance(span);
  });

const emergency = { service: 'health', topic: 'SK01' };
const unroutable = { topic: undefined, areaCode: undefined, place: undefined };

export const ticketDrills: readonly Drill[] = [
  {
    name: 'changes of tickets are not processed',
    alarms: [
      'TicketStreamHandlerHandleTicketStreamFails',
      'TicketStreamHandlerChangesLate',
      'TicketStreamHandlerChangesDroppedNotEmpty',
      'SweeperRestartStalledWorkflowsWorkflowsRestarted',
    ],
    cause: (longHarness) =>
      reportWhile(longHarness, { functions: ['HandleTicketStream'], span: 'PT3H' }),
  },
  {
    name: 'workflow steps crash until their workflows fail',
    alarms: ['JourneyRunWorkflowStepFails', 'JourneyTicketWorkflowFails'],
    cause: (harness) => reportWhile(harness, { functions: ['RunWorkflowStep'], span: 'PT2H' }),
  },
  {
    name: 'an open ticket has no next check',
    alarms: ['ScheduledSendRemindersOpenTicketsWithoutNextCheck'],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['RunWorkflowStep'], async () => {
        await sendReport(harness, 'it', {});
        const { code } = harness.accepted.get('it') ?? {};
        const { client, name: TableName } = harness.run.table;
        await client.send(
          new UpdateCommand({
            TableName,
            Key: itemKeys.ticket(code ?? ''),
            UpdateExpression: 'REMOVE nextCheckAt SET gsi3sk = :never',
            ExpressionAttributeValues: { ':never': '~' },
          }),
        );
        await harness.run.advance('PT26H');
      }),
  },
  {
    name: 'notifications are not sent',
    alarms: [
      'NotificationDeliverySendNotificationsFails',
      'NotificationDeliveryAlertsLate',
      'NotificationDeliveryAlertsDroppedNotEmpty',
      'UrgentChangesLate',
      'FailedUrgentChangesNotEmpty',
    ],
    cause: (harness) =>
      reportWhile(harness, {
        ...{ functions: ['SendNotifications'], span: 'PT3H' },
        changes: emergency,
      }),
  },
  {
    name: 'emergencies cannot be queued',
    alarms: ['UrgentChangesNotQueued'],
    cause: async (harness) => {
      await harness.run.plan([
        { function: '', service: 'sqs', operation: 'SendMessage', kind: 'error-before' },
      ]);
      await sendReport(harness, 'it', emergency);
      await harness.run.advance('PT10M');
    },
    mend: ({ run }) => run.plan([]),
  },
  {
    name: 'bundles of emergencies are not released',
    alarms: [
      'NotificationDeliveryBundlesReleaseBundlesFails',
      'NotificationDeliveryBundlesQueueLate',
      'NotificationDeliveryBundlesNotWokenNotEmpty',
    ],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['ReleaseBundles'], async () => {
        for (let number = 0; number < 5; number += 1) await sendReport(harness, 'it', emergency);
        await harness.run.advance('PT1H');
      }),
  },
  {
    name: 'ticket changes are neither indexed nor published',
    alarms: [
      'TicketIndexIndexTicketsFails',
      'TicketIndexIndexTicketsLostNotEmpty',
      'TicketEventsPublishTicketEventsFails',
      'TicketEventsPublishTicketEventsLostNotEmpty',
      'TaskStarterStartTasksFails',
      'TaskStarterStartTasksLostNotEmpty',
    ],
    cause: (harness) =>
      reportWhile(harness, {
        ...{ functions: ['IndexTickets', 'PublishTicketEvents', 'StartTasks'], span: 'PT1H' },
        changes: unroutable,
      }),
  },
  {
    name: 'open deadlines cannot be recomputed',
    alarms: ['DeadlineRecomputeRecomputeDeadlinesFails', 'DeadlineRecomputeMachineFails'],
    cause: (harness) =>
      runWithBrokenFunctions(harness, ['RecomputeDeadlines'], async () => {
        await signInAll(harness, ['administrator']);
        const date = '2021-12-13';
        const row = { date, name: 'Nghỉ bù', kind: 'compensatory' };
        await changeDirectory(harness, [{ table: 'calendar.daysOff', key: date, row }]);
        await harness.run.advance('PT2H');
      }),
  },
];
