import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { LambdaDestination } from 'aws-cdk-lib/aws-logs-destinations';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { hotlineEvents } from '../shared/queues/event-patterns.ts';
import { subscribeToQueue } from '../shared/queues/subscribe-to-queue.ts';
import type { EmailSenderIdentity } from './mail-sender.ts';
import type { SmsGatewayIntegration } from './sms-gateway-integration.ts';

type MessageProviderFeedbackProps = {
  tickets: ITableV2;
  mail: EmailSenderIdentity;
  smsLogs: ILogGroup[];
  gateway: SmsGatewayIntegration | undefined;
  /**
   * Secret with the hotline's Zalo and Messenger accounts, whose ARN identifies this stage's events with Zalo delivery
   * reports. Undefined in stages without chat platforms.
   */
  platforms: ISecret | undefined;
};

/**
 * Function that receives delivery reports from SES, mobile carriers, the SMS gateway and Zalo and stores them with the
 * notifications.
 */
export class MessageProviderFeedback extends Construct {
  constructor(scope: Construct, id: string, props: MessageProviderFeedbackProps) {
    super(scope, id);
    const { tickets, mail, smsLogs, gateway, platforms } = props;
    const receive = new HotlineFunction(this, 'ReceiveDeliveryReports', {
      entry: 'messages/receive-delivery-reports.task',
      impact: 'Undelivered messages are escalated minutes late',
      runbook: 'feedback-fails',
      timeout: Duration.minutes(1),
    })
      .canUseTable(tickets, 'GetItem', 'Query')
      .withEvents(
        { Mail: mailEvents(mail), ...(platforms && { Zalo: zaloEvents(platforms) }) },
        {
          impact:
            'An undelivered message counts as sent, so no other channel or person is notified',
          runbook: 'feedback-was-lost',
          keptDays: 4,
        },
      );
    if (gateway) subscribeToQueue(gateway.reports, receive);

    const bus = EventBus.fromEventBusName(this, 'Bus', 'default'); // the only bus that SES supports
    mail.configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(bus),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.REJECT,
      ],
    });
    for (const [at, log] of smsLogs.entries()) {
      log.addSubscriptionFilter(`Sms${at}`, {
        destination: new LambdaDestination(receive),
        filterPattern: FilterPattern.allEvents(),
      });
    }
  }
}

const mailEvents = ({ configurationSet }: EmailSenderIdentity) => ({
  description: 'Delivery events of e-mails',
  eventPattern: {
    source: ['aws.ses'],
    detail: {
      mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } },
    },
  },
});

const zaloEvents = ({ secretArn }: ISecret) => ({
  description: 'Zalo notifications that were delivered',
  eventPattern: hotlineEvents('ZaloDelivered', { platforms: [secretArn] }),
});
