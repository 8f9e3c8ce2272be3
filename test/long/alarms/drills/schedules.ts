import type { LongHarness } from '../../long-harness.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const scheduled = [
  ...[
    'RestartStalledWorkflows',
    'DailyReport',
    'BuildOpenData',
    'RenewZaloToken',
    'PollOverdueTranscripts',
  ],
  ...['ApplyRetention', 'SendWeeklyMail', 'SendReminders'],
];

const aDay = ({ run }: LongHarness): Promise<void> => run.advance('PT26H');

export const scheduleDrills: readonly Drill[] = [
  {
    name: 'what runs by the clock crashes for a day',
    alarms: [
      'SweeperRestartStalledWorkflowsFails',
      'DailyReportDailyReportFails',
      'OpenDataBuildOpenDataFails',
      'PlatformChatRenewZaloTokenFails',
      'ContactRecordsPollOverdueTranscriptsFails',
      'RetentionApplyRetentionFails',
      'WeeklyMailSendWeeklyMailFails',
      'RoleRemindersSendRemindersFails',
    ],
    cause: (harness) => runWithBrokenFunctions(harness, scheduled, () => aDay(harness)),
  },
  {
    name: 'what runs by the clock can not be called for a day',
    alarms: [
      'SweeperMissedNotEmpty',
      'DailyReportMissedNotEmpty',
      'OpenDataMissedNotEmpty',
      'PlatformChatNotRenewedNotEmpty',
      'ContactRecordsChasesMissedNotEmpty',
      'RetentionMissedNotEmpty',
      'WeeklyMailMissedNotEmpty',
      'RoleRemindersMissedNotEmpty',
    ],
    cause: (longHarness) =>
      runWithBrokenFunctions(longHarness, scheduled, () => aDay(longHarness), 'unreachable'),
  },
];
