import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { HotlineData } from '../data-stack.ts';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import { TicketStream } from '../shared/ticket-stream.ts';
import { MailSender } from './mail-sender.ts';

type AlertDeliveryProps = {
  data: HotlineData;
  portalUrl: string;
  mailFrom: string;
  mailIdentity: 'address' | 'domain';
  smsSender: string;
  smsBudgetUsd: number;
};

/** Every alert that is written goes out by SMS or e-mail; the provider's answer goes back on the alert. */
export class AlertDelivery extends Construct {
  constructor(scope: Construct, id: string, props: AlertDeliveryProps) {
    super(scope, id);
    const { data, portalUrl, mailFrom, mailIdentity, smsSender, smsBudgetUsd } = props;
    const mail = new MailSender(this, 'Mail', { from: mailFrom, identity: mailIdentity });
    const consumer = new HotlineFunction(this, 'DeliverAlerts', {
      entry: 'messages/deliver-alerts.stream',
      impact: 'Officers and citizens get their messages late',
      runbook: 'alerts-fail',
      timeout: Duration.seconds(60),
      environment: { PORTAL_URL: portalUrl },
    })
      .canReadTickets(data.tickets)
      .canUpdate(data.tickets, 'tickets')
      .canPut(data.tickets, 'links')
      .canReadSecret(data.secret)
      .canOpenContacts(data.contactKey)
      .canPublishSms(smsSender)
      .canSendMail(mail);
    new TicketStream(this, 'Alerts', {
      tickets: data.tickets,
      consumer,
      items: { type: 'alert', status: 'requested' },
      on: ['INSERT', 'MODIFY'], // the sweeper touches what is owed for too long
      batchSize: 10,
      late: {
        impact: 'Agencies hear of their tickets minutes late, while the clocks run',
        runbook: 'alerts-are-late',
      },
      dropped: {
        impact:
          'An officer or a citizen is told hours late, when the sweeper has the message delivered again',
        runbook: 'alerts-were-dropped',
      },
    });
    new HotlineAlarm(this, 'AlertsFailed', {
      impact:
        'An officer or a citizen was not told: the provider refused them, or nobody is entered',
      runbook: 'alerts-failed',
      metric: consumer.metricCounted('AlertsFailed'),
    });
    new HotlineAlarm(this, 'SmsBudget', {
      impact:
        'At the limit AWS sends no SMS until next month, so officers without e-mail hear nothing',
      runbook: 'sms-budget',
      metric: smsSpent(),
      threshold: smsBudgetUsd * 0.8,
    });
  }
}

const smsSpent = () =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName: 'SMSMonthToDateSpentUSD',
    statistic: 'Maximum',
    period: Duration.hours(1),
  });
