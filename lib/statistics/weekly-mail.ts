import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { EmailSenderIdentity } from '../messages/mail-sender.ts';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';

type WeeklyMailProps = { tickets: ITableV2; mail: EmailSenderIdentity; portalUrl: string };

/**
 * Schedule for the weekly e-mail to the province's leadership. Day and hour are in the configuration file `life.json`, so
 * the function runs every half hour of each morning and usually ends at once.
 */
export class WeeklyMailSchedule extends Construct {
  constructor(scope: Construct, id: string, { tickets, mail, portalUrl }: WeeklyMailProps) {
    super(scope, id);
    const send = new HotlineFunction(this, 'SendWeeklyMail', {
      entry: 'statistics/weekly-mail.schedule',
      impact:
        'The weekly e-mail to the province’s leadership is not sent; it is retried for two days',
      runbook: 'weekly-mail-fails',
      timeout: Duration.minutes(2),
      environment: { PORTAL_URL: portalUrl },
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canListLate(tickets)
      .canUpdate(tickets, 'weeklyMails')
      .canSendMail(mail);
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      impact: 'A run of the weekly e-mail was missed; the next run sends it',
      runbook: 'weekly-mail-was-missed',
    });
    new Schedule(this, 'Schedule', {
      schedule: ScheduleExpression.cron({
        hour: '6-9',
        minute: '0,30',
        timeZone: TimeZone.ASIA_HO_CHI_MINH,
      }),
      target: new LambdaInvoke(send, {
        deadLetterQueue,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(30), // by then the next run does the same work
      }),
    });
  }
}
