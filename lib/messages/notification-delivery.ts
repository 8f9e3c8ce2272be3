import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { notificationBundleLeaseMs } from '../../core/messages/deliver/bundle-lease.ts';
import { MessagingFunction } from '../chat/messaging-function.ts';
import type { PlatformChat } from '../chat/platform-chat.ts';
import type { DataStack } from '../data-stack.ts';
import { createSmsSpendMetric } from '../shared/alarms/account-metrics.ts';
import { AlarmDeclaration } from '../shared/alarms/hotline-alarm.ts';
import type { MetricAlarms } from '../shared/functions/base-function.ts';
import { subscribeToQueue } from '../shared/queues/subscribe-to-queue.ts';
import { TicketStreamEventSource } from '../shared/queues/ticket-stream.ts';
import { NotificationBundleQueue } from './bundle-queue.ts';
import { EmailSenderIdentity } from './mail-sender.ts';
import { MessageProviderFeedback } from './provider-feedback.ts';
import type { SmsGatewayIntegration } from './sms-gateway-integration.ts';
import { SmsSettings } from './sms-settings.ts';

type NotificationDeliveryProps = {
  data: DataStack;
  workflow: IStateMachine;
  portalUrl: string;
  mailFrom: string;
  mailIdentity: 'address' | 'domain';
  smsSender: string;
  smsBudgetUsd: number;
  /**
   * Zalo and Messenger, by which citizens who wrote there receive notifications. Undefined in stages without chat platforms.
   */
  onPlatforms: PlatformChat | undefined;
  /** Domestic SMS gateway. If it is undefined, SNS sends all SMS. */
  gateway: SmsGatewayIntegration | undefined;
};

/**
 * Functions that deliver notifications by SMS, e-mail or chat and store the providers' results. If a delivery fails, they
 * try another channel or another recipient.
 */
export class NotificationDelivery extends Construct {
  readonly mail: EmailSenderIdentity;

  constructor(scope: Construct, id: string, props: NotificationDeliveryProps) {
    super(scope, id);
    const {
      data,
      portalUrl,
      mailFrom,
      mailIdentity,
      smsSender,
      smsBudgetUsd,
      onPlatforms,
      gateway,
    } = props;
    const mail = new EmailSenderIdentity(this, 'Mail', { from: mailFrom, identity: mailIdentity });
    this.mail = mail;
    const bundles = new NotificationBundleQueue(this, 'Bundles', data);
    const consumer = new MessagingFunction(this, 'SendNotifications', {
      entry: 'messages/send-notifications.stream',
      role: data.roles.deliverAlerts,
      impact: 'Officers and citizens get their messages late',
      runbook: 'alerts-fail',
      timeout: Duration.millis(notificationBundleLeaseMs),
      environment: {
        PORTAL_URL: portalUrl,
        ...(onPlatforms && { ...onPlatforms.addresses, ZNS_API_URL: onPlatforms.znsAddress }),
      },
    })
      .canUseTable(data.tickets, 'GetItem', 'BatchGetItem', 'Query')
      .canQueueBundles(bundles.queue)
      .canStartJourney(props.workflow)
      .canReadSecret(data.secret)
      .canOpenContacts(data.contactKey)
      .canPublishSms(smsSender)
      .canSendMail(mail)
      .withAlarms(deliveryAlarms);
    if (onPlatforms) consumer.canReadPlatforms(onPlatforms.accounts);
    if (gateway) consumer.canUseSmsGateway(gateway).withAlarms(gatewayAlarms);
    const sms = new SmsSettings(this, 'Sms', { monthlySpendLimitUsd: smsBudgetUsd });
    const { tickets } = data;
    new MessageProviderFeedback(this, 'Feedback', {
      tickets,
      mail,
      ...{ smsLogs: sms.logs, gateway },
      platforms: onPlatforms?.accounts,
    });
    addNotificationStream(this, tickets, consumer);
    subscribeToQueue(data.urgentChanges, consumer);
    new AlarmDeclaration(this, 'SmsBudget', {
      impact: '80 % of the monthly SMS limit is used; at 100 % AWS sends no SMS until next month',
      runbook: 'sms-budget',
      metric: createSmsSpendMetric().with({ period: Duration.hours(1) }),
      threshold: smsBudgetUsd * 0.8,
    });
  }
}

/**
 * Makes the table's stream invoke the delivery function for each notification that is new, failed, bounced or released by
 * the sweeper.
 */
function addNotificationStream(
  scope: Construct,
  tickets: ITableV2,
  consumer: MessagingFunction,
): void {
  new TicketStreamEventSource(scope, 'Alerts', {
    tickets,
    consumer,
    items: { type: 'notification', status: ['requested', 'failed', 'bounced'] },
    eventNames: ['INSERT', 'MODIFY'], // the sweeper updates notifications that are pending too long or released
    batchSize: 10,
    late: {
      impact: 'Notifications reach units minutes late while the deadlines run',
      runbook: 'alerts-are-late',
    },
    dropped: {
      impact: 'A notification is sent up to an hour late, when the sweeper retries it',
      runbook: 'alerts-were-dropped',
    },
  });
}

/** Alarms on failed deliveries of notifications and on daily SMS spending. */
const deliveryAlarms: MetricAlarms = {
  NotificationsFailed: {
    impact: 'No channel reached an officer; the unit’s duty officer is notified instead',
    runbook: 'alerts-failed',
  },
  UnitsUnreachable: {
    impact: 'No officer of a unit could be notified of a ticket while its deadlines run',
    runbook: 'units-unreachable',
  },
  CitizensNotNotified: {
    impact: 'Citizens who left a phone number or e-mail address receive no notifications',
    runbook: 'citizens-not-told',
    period: Duration.hours(1),
    threshold: 20, // occasional mistyped numbers are normal
  },
  MessageProviderFailed: {
    impact:
      'SNS, SES or a chat platform fails; its messages are repeated every ten minutes for a day',
    runbook: 'message-provider-fails',
    period: Duration.minutes(15),
    threshold: 3, // a single failed call is repeated
  },
  DayBudgetHalf: {
    impact: '50 % of the daily SMS budget is used; no SMS is held back yet',
    runbook: 'day-budget',
  },
  DayBudgetNearlyUsed: {
    impact:
      '80 % of the daily SMS budget is used; low-priority messages are sent by e-mail or not at all',
    runbook: 'day-budget',
  },
  DayBudgetUsed: {
    impact:
      'The daily SMS budget is used up; until midnight only emergencies, answers and codes are sent by SMS',
    runbook: 'day-budget',
  },
  SmsCeilingReached: {
    impact:
      'No more emergency SMS are sent until midnight; recipients without e-mail receive nothing',
    runbook: 'sms-ceiling-reached',
  },
  ZaloTemplatesRefused: {
    impact: 'Zalo rejects a message template; its messages are sent by SMS at a higher price',
    runbook: 'zalo-templates-refused',
  },
};

/** Alarms on failures of the SMS gateway. While it fails, SNS or other channels deliver the messages. */
const gatewayAlarms: MetricAlarms = {
  SmsGatewayCircuitOpen: {
    impact: 'The SMS gateway failed repeatedly; all SMS are sent by SNS at several times the price',
    runbook: 'sms-gateway-rests',
  },
  SmsGatewayFailed: {
    impact: 'The SMS gateway rejects messages; they are sent by SNS at several times the price',
    runbook: 'sms-gateway-fails',
    period: Duration.hours(1),
    threshold: 20, // SNS covers single failures
  },
  SmsUnconfirmed: {
    impact:
      'The SMS gateway did not confirm messages; recipients are notified by other channels if available',
    runbook: 'sms-unconfirmed',
    period: Duration.minutes(15),
    threshold: 3,
  },
};
