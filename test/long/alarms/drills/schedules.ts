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
    name: 'scheduled functions crash for a day',
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
    name: 'scheduled functions cannot be invoked for a day',
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
