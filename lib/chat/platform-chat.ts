import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib';
import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { HotlineApi } from '../intake/hotline-api.ts';
import { subscribeToQueue } from '../shared/queues/subscribe-to-queue.ts';
import { ChatPlatformMessageQueue } from './message-queue.ts';
import { MessagingFunction } from './messaging-function.ts';
import type { ChatPlatformConfig } from './platform-config.ts';

type PlatformChatProps = {
  api: HotlineApi;
  data: DataStack;
  portalUrl: string;
  platforms: ChatPlatformConfig;
};

/** Timeout of the function that answers a chat message on Zalo or Messenger. Processing a photo takes most of the time. */
const answerTimeout = Duration.seconds(30);

/**
 * Functions, queue and secret for chat on Zalo and Messenger. A webhook function with minimal permissions verifies and
 * queues messages. A second function, which has no public endpoint, answers them.
 */
export class PlatformChat extends Construct {
  readonly answers: MessagingFunction;
  /** Secret with the hotline's Zalo and Messenger accounts. */
  readonly accounts: Secret;
  readonly addresses: Record<'ZALO_API_URL' | 'MESSENGER_API_URL', string>;
  readonly znsAddress: string;

  constructor(scope: Construct, id: string, props: PlatformChatProps) {
    super(scope, id);
    const { api, platforms } = props;
    const secret = createPlatformSecret(this, platforms);
    const { queue } = new ChatPlatformMessageQueue(this, 'Messages', { timeout: answerTimeout });
    api.open(
      [
        HttpRouteKey.with('/hooks/zalo', HttpMethod.POST),
        HttpRouteKey.with('/hooks/messenger', HttpMethod.GET),
        HttpRouteKey.with('/hooks/messenger', HttpMethod.POST),
      ],
      createReceiver(this, { secret, queue, data: props.data }),
      'The platforms sign their requests with a shared secret; the function verifies the signature before it parses the body.',
      { lanes: 'all' },
    );
    this.accounts = secret;
    this.addresses = resolvePlatformUrls(props);
    this.znsAddress = resolveUrl(platforms.znsApi, props.portalUrl);
    this.answers = createAnswerer(this, secret, props);
    subscribeToQueue(queue, this.answers);
    createTokenRenewal(this, secret, props);
  }
}

type ReceiverInput = Pick<PlatformChatProps, 'data'> & { secret: Secret; queue: Queue };

function createReceiver(
  scope: Construct,
  { secret, queue, data }: ReceiverInput,
): MessagingFunction {
  return new MessagingFunction(scope, 'ReceiveMessages', {
    entry: 'chat/receive-platform-messages.http',
    impact:
      'Messages from Zalo and Messenger are not received; the platforms retry for one to two hours',
    runbook: 'messages-are-not-received',
  })
    .canReadPlatforms(secret)
    .canReadSecret(data.secret)
    .canQueueMessages(queue)
    .canReportDeliveries();
}

/**
 * Returns the API URL of a chat platform. A configured path without host is appended to the portal's URL, because the local
 * run simulates the platforms there.
 */
const resolveUrl = (address: string, portalUrl: string): string =>
  address.startsWith('/') ? `${portalUrl}${address}` : address;

const resolvePlatformUrls = ({ platforms, portalUrl }: PlatformChatProps) => ({
  ZALO_API_URL: resolveUrl(platforms.zaloApi, portalUrl),
  MESSENGER_API_URL: resolveUrl(platforms.messengerApi, portalUrl),
});

function createAnswerer(
  scope: Construct,
  secret: Secret,
  props: PlatformChatProps,
): MessagingFunction {
  const { data, portalUrl, platforms } = props;
  return new MessagingFunction(scope, 'ReplyToMessages', {
    entry: 'chat/reply-to-messages.stream',
    impact: 'Messages from Zalo and Messenger are not answered',
    runbook: 'messages-fail',
    memorySize: 2048, // a photo is decoded in memory
    timeout: answerTimeout,
    environment: {
      PORTAL_URL: portalUrl,
      ...resolvePlatformUrls(props),
      CHAT_PHOTO_HOSTS: platforms.photoHosts.join(','),
    },
  })
    .canReadPlatforms(secret)
    .canUseTable(data.tickets, 'GetItem', 'Query')
    .canQueueUrgentChanges(data.urgentChanges)
    .canReadSecret(data.secret)
    .canFetchPublicKeys(data.contactKey, data.identityKey)
    .canPutPhotos(data.photos);
}

/**
 * Schedules the renewal of Zalo's access token every 12 hours, because a token expires after 25 hours. Renewals must never
 * run concurrently, because each one replaces the refresh token that the next one needs.
 */
function createTokenRenewal(scope: Construct, secret: Secret, props: PlatformChatProps): void {
  const { portalUrl, platforms } = props;
  new MessagingFunction(scope, 'RenewZaloToken', {
    entry: 'chat/renew-zalo-token.schedule',
    impact: 'Messages from Zalo are not answered once the token expires, in about one day',
    runbook: 'zalo-token-is-not-renewed',
    timeout: Duration.seconds(30),
    environment: { ZALO_SIGN_IN_URL: resolveUrl(platforms.zaloSignIn, portalUrl) },
  })
    .canRenewPlatforms(secret)
    .withSchedule(ScheduleExpression.rate(Duration.hours(12)), {
      impact: 'The Zalo token was not renewed for 12 hours; it expires after 25 hours',
      runbook: 'zalo-token-is-not-renewed',
      retryFor: Duration.hours(6),
    });
}

function createPlatformSecret(scope: Construct, { firstSecret }: ChatPlatformConfig): Secret {
  const secret = new Secret(scope, 'Platforms', {
    description: '1022 hotline: credentials for Zalo and Messenger',
    generateSecretString: {
      secretStringTemplate: JSON.stringify(firstSecret),
      generateStringKey: 'unused', // Secrets Manager requires a generated key
    },
  });
  new CfnOutput(Stack.of(scope), 'PlatformAccounts', {
    description: 'Secret for the credentials of Zalo and Messenger',
    value: secret.secretArn,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason:
      'Only the Zalo token expires; RenewZaloToken renews it twice a day. The platforms issue the other keys, which are entered by hand.',
  });
  return secret;
}
