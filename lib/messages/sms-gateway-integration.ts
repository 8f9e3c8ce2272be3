import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { createFifoQueue } from '../shared/queues/fifo-queue.ts';
import { readGatewayConfig, type SmsGatewayConfig } from './gateway-settings.ts';

type SmsGatewayLinkProps = { api: HotlineApi; config: SmsGatewayConfig };

/** Visibility timeout of the queue of delivery reports: six times the consumer's timeout, as AWS recommends for Lambda. */
const visibilityTimeout = Duration.minutes(6);

/**
 * Credentials secret of the domestic SMS gateway, and the webhook for its delivery reports. The webhook function can only
 * read the secret and fill a queue.
 */
export class SmsGatewayIntegration extends Construct {
  readonly credentials: Secret;
  readonly reports: Queue;
  /** SMS gateway configuration as JSON, which functions receive in an environment variable. */
  readonly configJson: string;

  constructor(scope: Construct, id: string, { api, config }: SmsGatewayLinkProps) {
    super(scope, id);
    this.configJson = JSON.stringify(readGatewayConfig(config.gateway));
    this.credentials = createCredentialSecret(this, config);
    this.reports = createReportQueue(this);
    const receiver = new HotlineFunction(this, 'ReceiveSmsReports', {
      entry: 'messages/receive-sms-reports.http',
      impact: 'Undelivered SMS count as sent, so no other channel or person is notified',
      runbook: 'sms-reports-are-not-received',
    })
      .canUseSmsGateway(this)
      .canQueueSmsReports(this.reports);
    api.open(
      [
        HttpRouteKey.with('/hooks/sms', HttpMethod.POST),
        HttpRouteKey.with('/hooks/sms/{key}', HttpMethod.GET),
        HttpRouteKey.with('/hooks/sms/{key}', HttpMethod.POST),
      ],
      receiver,
      'The gateway authenticates with a secret in path or header or with a signature; the function verifies it before it parses a report.',
      { lanes: 'all' },
    );
  }
}

function createReportQueue(scope: Construct): Queue {
  return createFifoQueue(scope, 'Reports', {
    visibilityTimeout,
    retentionPeriod: Duration.days(1),
    givenUp: {
      id: 'LostReports',
      maxReceives: 20,
      impact: 'An undelivered SMS counts as sent, so no other channel or person is notified',
      runbook: 'feedback-was-lost',
    },
  });
}

function createCredentialSecret(scope: Construct, { firstCredentials }: SmsGatewayConfig): Secret {
  const secret = new Secret(scope, 'Credentials', {
    description: '1022 hotline: credentials for the SMS gateway',
    generateSecretString: {
      secretStringTemplate: JSON.stringify(firstCredentials),
      generateStringKey: 'reportKey',
      passwordLength: 40,
      excludePunctuation: true,
    },
  });
  new CfnOutput(Stack.of(scope), 'SmsGatewayAccount', {
    description: 'Secret for the credentials of the SMS gateway',
    value: secret.secretArn,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'The gateway issues the credentials; they are entered by hand when it issues new ones.',
  });
  return secret;
}
