import { gzipSync } from 'node:zlib';

const tags = (ticket: string, alert: string) => ({
  'ses:configuration-set': ['Settings'],
  'ses:source-ip': ['192.0.2.0'],
  'ses:from-domain': ['example.com'],
  'ses:caller-identity': ['SendNotifications'],
  'ses:outgoing-ip': ['192.0.2.0'],
  ticket: [ticket],
  alert: [alert],
});

const mail = (ticket: string, alert: string) => ({
  timestamp: '2021-12-03T01:00:02.012Z',
  source: 'Sender Name <sender@example.com>',
  sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/sender@example.com',
  sendingAccountId: '123456789012',
  messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
  destination: ['recipient@example.com'],
  headersTruncated: false,
  headers: [
    { name: 'From', value: 'Sender Name <sender@example.com>' },
    { name: 'To', value: 'recipient@example.com' },
  ],
  commonHeaders: {
    from: ['Sender Name <sender@example.com>'],
    to: ['recipient@example.com'],
    messageId: 'EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000',
    subject: 'Message sent from Amazon SES',
  },
  tags: tags(ticket, alert),
});

/** Fields that SES adds to its events by type, as AWS documents them. */
export const sesReports = {
  Bounce: {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: 'recipient@example.com',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: '2021-12-03T01:01:02.669Z',
      feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
      reportingMTA: 'dsn; mta.example.com',
    },
  },
  Complaint: {
    complaint: {
      complainedRecipients: [{ emailAddress: 'recipient@example.com' }],
      timestamp: '2021-12-03T01:01:02.669Z',
      feedbackId: '01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000',
      userAgent: 'Mozilla/5.0 (Windows NT 6.1; WOW64)',
      complaintFeedbackType: 'abuse',
      arrivalDate: '2021-12-03T01:01:02.669Z',
    },
  },
  Delivery: {
    delivery: {
      timestamp: '2021-12-03T01:01:02.669Z',
      processingTimeMillis: 11893,
      recipients: ['recipient@example.com'],
      smtpResponse: '250 2.6.0 Message received',
      reportingMTA: 'mta.example.com',
    },
  },
  Reject: { reject: { reason: 'Bad content' } },
} as const;

const detailTypes = {
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Delivery: 'Email Delivered',
  Reject: 'Email Rejected',
} as const;

export function createSesEvent(
  eventType: keyof typeof sesReports,
  ticket: string,
  alert: string,
  report: object = sesReports[eventType],
) {
  return {
    version: '0',
    id: '12a18625-3cc6-1f5c-c8a2-e2ea2d0d87ad',
    'detail-type': detailTypes[eventType],
    source: 'aws.ses',
    account: '123456789012',
    time: '2021-12-03T01:01:03Z',
    region: 'us-east-1',
    resources: ['arn:aws:ses:us-east-1:123456789012:configuration-set/Settings'],
    detail: { eventType, ...report, mail: mail(ticket, alert) },
  };
}

/** Returns an entry of SNS's SMS delivery log, as AWS documents it. */
export function createSmsLogEntry(
  messageId: string,
  status: 'SUCCESS' | 'FAILURE',
  response: string,
) {
  return {
    notification: { messageId, timestamp: '2021-12-03 01:00:34.559' },
    delivery: {
      mnc: 0,
      numberOfMessageParts: 1,
      destination: '+84912345678',
      priceInUSD: 0.00645,
      smsType: 'Transactional',
      mcc: 0,
      providerResponse: response,
      dwellTimeMs: 1420,
      dwellTimeMsUntilDeviceAck: 1692,
    },
    status,
  };
}

/** Returns the event that CloudWatch Logs passes to a subscribed function. */
export function createLogSubscriptionEvent(lines: unknown[], messageType = 'DATA_MESSAGE') {
  return {
    awslogs: {
      data: gzipSync(
        JSON.stringify({
          messageType,
          owner: '123456789012',
          logGroup: 'sns/us-east-1/123456789012/DirectPublishToPhoneNumber/Failure',
          logStream: '12345678-1111-1111-1111-111111111111',
          subscriptionFilters: ['Sms'],
          logEvents: lines.map((line, at) => ({
            id: `3672411682640838885767515269970521408026258893763739648${at}`,
            timestamp: Date.parse('2021-12-03T01:01:02.669Z'),
            message: typeof line === 'string' ? line : JSON.stringify(line),
          })),
        }),
      ).toString('base64'),
    },
  };
}
