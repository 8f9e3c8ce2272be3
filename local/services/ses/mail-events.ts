import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';
import type { JsonObject } from '../../assembly/template.ts';
import type { Clock, OutboxMessage } from '../../component-types.ts';
import type { EventBus } from '../../events/event-bus.ts';

/** Simulator of the delivery results that SES reports for e-mails after it has accepted them. */
export type MailEventSimulator = {
  /**
   * Reports a permanent bounce (the mailbox doesn't exist) of an e-mail, if its SES configuration set publishes bounces.
   * Returns the number of event targets that receive the report.
   */
  bounce(item: OutboxMessage): number;
  /**
   * Reports that the recipient's mail server has accepted an e-mail, if its SES configuration set publishes deliveries.
   * Returns the number of event targets that receive the report.
   */
  deliver(item: OutboxMessage): number;
};

const Destination = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({
      EventBusArn: z.string().endsWith(':event-bus/default', 'SES knows no other bus'),
    }),
  }),
});

/** Emulates the publishing of SES events to the cloud assembly's enabled event destinations. */
export function createMailEventSimulator(
  resources: Resources,
  bus: EventBus,
  clock: Clock,
): MailEventSimulator {
  const destinations = resources
    .ofType(['AWS::SES::ConfigurationSetEventDestination'], Destination)
    .filter(({ properties }) => properties.EventDestination.Enabled);
  const tell = (item: OutboxMessage, { type, detailType, detailOf }: MailEventKind): number =>
    destinations
      .filter(({ properties: { ConfigurationSetName, EventDestination } }) => {
        const { MatchingEventTypes } = EventDestination;
        return ConfigurationSetName === item.configurationSet && MatchingEventTypes.includes(type);
      })
      .map(({ region, account }) =>
        bus.put({
          source: 'aws.ses',
          'detail-type': detailType,
          account,
          region,
          resources: [
            `arn:aws:ses:${region}:${account}:configuration-set/${item.configurationSet}`,
          ],
          detail: { ...detailOf(item, clock.now()), mail: mailOf(item, account) },
        }),
      )
      .reduce((sum, count) => sum + count, 0);
  return {
    bounce: (item) => tell(item, bounceEvent),
    deliver: (item) => tell(item, deliveryEvent),
  };
}

/** Kind of SES event, with the fields of the EventBridge event that reports it. */
type MailEventKind = {
  type: 'bounce' | 'delivery';
  detailType: string;
  detailOf(item: OutboxMessage, at: Date): JsonObject;
};

const bounceEvent: MailEventKind = {
  type: 'bounce',
  detailType: 'Email Bounced',
  detailOf: (item, at) => ({ eventType: 'Bounce', bounce: bounceOf(item, at) }),
};

const deliveryEvent: MailEventKind = {
  type: 'delivery',
  detailType: 'Email Delivered',
  detailOf: (item, at) => ({ eventType: 'Delivery', delivery: deliveryOf(item, at) }),
};

const deliveryOf = ({ to, at: sentAt }: OutboxMessage, at: Date) => ({
  timestamp: at.toISOString(),
  processingTimeMillis: at.getTime() - new Date(sentAt).getTime(),
  recipients: [to],
  smtpResponse: '250 2.0.0 OK',
  reportingMTA: 'mta.example',
});

const bounceOf = ({ to }: OutboxMessage, at: Date) => ({
  feedbackId: randomUUID(),
  bounceType: 'Permanent',
  bounceSubType: 'General',
  bouncedRecipients: [
    {
      emailAddress: to,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    },
  ],
  timestamp: at.toISOString(),
  reportingMTA: 'dsn; mta.example',
});

const mailOf = (item: OutboxMessage, account: string) => {
  const { at, to, from = '', subject = '', messageId, configurationSet = '' } = item;
  const labels = Object.entries({ ticket: item.ticket, alert: item.alert });
  return {
    timestamp: new Date(at).toISOString(),
    source: from,
    sendingAccountId: account,
    messageId,
    destination: [to],
    headersTruncated: false,
    headers: [
      { name: 'From', value: from },
      { name: 'To', value: to },
      { name: 'Subject', value: subject },
    ],
    commonHeaders: { from: [from], to: [to], messageId, subject },
    tags: {
      'ses:configuration-set': [configurationSet],
      'ses:from-domain': [from.slice(from.lastIndexOf('@') + 1)],
      ...Object.fromEntries(
        labels.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]])),
      ),
    },
  };
};
