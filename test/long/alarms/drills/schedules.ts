import type { LongHarness } from '../../long-harness.ts';
import { type Drill, runWithBrokenFunctions } from '../drill.ts';

const scheduled = [
  ...['SweepJourneys', 'DailyReport', 'MakeOpenData', 'RenewZaloToken', 'ChaseWords'],
  ...['ApplyRetention', 'SendWeeklyMail', 'RemindPosts'],
];

const aDay = ({ run }: LongHarness): Promise<void> => run.advance('PT26H');

export const scheduleDrills: readonly Drill[] = [
  {
    name: 'what runs by the clock crashes for a day',
    alarms: [
      'SweeperSweepJourneysFails',
      'DailyReportDailyReportFails',
      'OpenDataMakeOpenDataFails',
      'PlatformChatRenewZaloTokenFails',
      'AfterCallChaseWordsFails',
      'RetentionApplyRetentionFails',
      'WeeklyMailSendWeeklyMailFails',
      'PostRemindersRemindPostsFails',
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
      'AfterCallChasesMissedNotEmpty',
      'RetentionMissedNotEmpty',
      'WeeklyMailMissedNotEmpty',
      'PostRemindersMissedNotEmpty',
    ],
    cause: (longHarness) =>
      runWithBrokenFunctions(longHarness, scheduled, () => aDay(longHarness), 'unreachable'),
  },
];
