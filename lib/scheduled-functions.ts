import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import reportTime from '../core/statistics/data/report.json' with { type: 'json' };
import type { EmailSenderIdentity } from './messages/mail-sender.ts';
import { HotlineFunction } from './shared/functions/hotline-function.ts';
import { dailyInVietnam } from './shared/vietnam-time.ts';

type ScheduledFunctionsProps = { tickets: ITableV2; mail: EmailSenderIdentity; portalUrl: string };

/** Functions that only run at fixed times, in the order of their times. Functions with other invokers are in their capability. */
export class ScheduledFunctions extends Construct {
  constructor(scope: Construct, id: string, props: ScheduledFunctionsProps) {
    super(scope, id);
    const { tickets } = props;
    applyRetention(this, tickets);
    sendReminders(this, tickets);
    sendWeeklyMail(this, props);
    remindArticleOwners(this, props);
    createDailyReport(this, tickets);
  }
}

/** Adds retention, which erases texts and personal data of tickets whose retention period has ended. */
function applyRetention(scope: Construct, tickets: ITableV2): void {
  new HotlineFunction(scope, 'ApplyRetention', {
    entry: 'privacy/apply-retention.schedule',
    impact: 'Personal data is stored longer than the retention rules allow',
    runbook: 'retention-fails',
    memorySize: 1024,
    timeout: Duration.minutes(15),
  })
    .canUseTable(tickets, 'GetItem', 'Query')
    .withSchedule(dailyInVietnam({ hour: '2', minute: '30' }), {
      impact: 'Retention did not run tonight; the next run processes the remaining tickets',
      runbook: 'retention-fails',
    })
    .withAlarms({
      DataRequestsOverdue: {
        impact: 'A personal data request is past its legal deadline',
        runbook: 'data-requests-are-late',
      },
      RetentionDelayed: {
        impact:
          'Tickets are stored longer than the retention rules allow: one night processes too few, or a ticket is unreadable',
        runbook: 'retention-is-behind',
      },
    });
}

/** Adds the morning reminders of overdue tickets. Their time is before any digest that the directory may schedule. */
function sendReminders(scope: Construct, tickets: ITableV2): void {
  new HotlineFunction(scope, 'SendReminders', {
    entry: 'workflow/send-reminders.schedule',
    impact: 'No reminders about overdue tickets are sent today',
    runbook: 'a-run-was-missed',
    timeout: Duration.minutes(5),
    memorySize: 1024, // all open tickets are held in memory
  })
    .canUseTable(tickets, 'GetItem', 'BatchGetItem')
    .withSchedule(dailyInVietnam({ hour: '6', minute: '0' }), {
      impact: 'The morning reminders about overdue tickets were not sent',
    })
    .withAlarms({
      OpenTicketsWithoutNextCheck: {
        impact: 'Open tickets were found without a scheduled check or reminder',
        runbook: 'tickets-without-next-step',
      },
    });
}

/**
 * Adds the weekly e-mail to the province's leadership. Its day and hour are in `life.json`, so the function runs every half
 * hour of each morning and usually ends at once.
 */
function sendWeeklyMail(
  scope: Construct,
  { tickets, mail, portalUrl }: ScheduledFunctionsProps,
): void {
  new HotlineFunction(scope, 'SendWeeklyMail', {
    entry: 'statistics/weekly-mail.schedule',
    impact:
      'The weekly e-mail to the province’s leadership is not sent; it is retried for two days',
    runbook: 'weekly-mail-fails',
    timeout: Duration.minutes(2),
    environment: { PORTAL_URL: portalUrl },
  })
    .canUseTable(tickets, 'GetItem', 'Query')
    .canSendMail(mail)
    .withSchedule(dailyInVietnam({ hour: '6-9', minute: '0,30' }), {
      impact: 'A run of the weekly e-mail was missed; the next run sends it',
      retryFor: Duration.minutes(30),
    });
}

/**
 * Adds the schedule of the weekly reminder to review articles. It runs twice a morning; the second run retries failed e-mails.
 */
function remindArticleOwners(
  scope: Construct,
  { tickets, mail, portalUrl }: ScheduledFunctionsProps,
): void {
  new HotlineFunction(scope, 'RemindArticleOwners', {
    entry: 'knowledge/remind-article-owners.schedule',
    impact:
      'Units are not reminded of answers on the portal that have expired or are due for review; retried for two days',
    runbook: 'a-run-was-missed',
    timeout: Duration.minutes(2),
    environment: { PORTAL_URL: portalUrl },
  })
    .canUseTable(tickets, 'GetItem')
    .canSendMail(mail)
    .withSchedule(dailyInVietnam({ hour: '8', minute: '0,30' }), {
      impact: 'A run of the reminder of articles to review was missed; the next run sends it',
      retryFor: Duration.minutes(30),
    });
}

/** Adds the daily report and the monthly statistics. The second run includes counts that arrived late. */
function createDailyReport(scope: Construct, tickets: ITableV2): void {
  const { hour, minutes } = reportTime;
  new HotlineFunction(scope, 'DailyReport', {
    entry: 'statistics/daily-report.schedule',
    impact: 'The daily report of the province is missing',
    runbook: 'a-run-was-missed',
    timeout: Duration.minutes(1),
  })
    .canUseTable(tickets, 'GetItem', 'Query')
    .withSchedule(dailyInVietnam({ hour: String(hour), minute: minutes.join(',') }), {
      impact:
        'A daily report was not generated; the number of open tickets at that time cannot be reconstructed',
    });
}
