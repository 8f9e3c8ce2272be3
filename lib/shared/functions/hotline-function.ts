import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { hotlineEventSource } from '../../../core/operations/hotline-event.ts';
import type { EmailSenderIdentity } from '../../messages/mail-sender.ts';
import type { StaffSignIn } from '../../staff/staff-sign-in.ts';
import { acknowledgePhotoWildcardFinding } from '../acknowledge-photos.ts';
import { TicketTableFunction } from './table-function.ts';

/**
 * Lambda function of the hotline. Each `can…` method lets the function use a resource, and sets the environment variable
 * with the resource's ARN, name or URL.
 */
export class HotlineFunction extends TicketTableFunction {
  /** Lets the function publish events to the account's default event bus, but only with the hotline's own event source. */
  canAnnounceTickets(): this {
    const bus = this.stack.formatArn({
      service: 'events',
      resource: 'event-bus',
      resourceName: 'default',
    });
    return this.allow({
      actions: ['events:PutEvents'],
      resources: [bus],
      conditions: { StringEquals: { 'events:source': hotlineEventSource } },
    });
  }

  /** Lets the function publish domain events (ticket events for other systems) to the given event bus. */
  canPublishTicketEvents(bus: IEventBus): this {
    this.addEnvironment('EVENT_BUS', bus.eventBusName);
    return this.allow({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] });
  }

  /** Lets the function queue webhook deliveries, one message per subscriber. */
  canQueueWebhooks(queue: IQueue): this {
    this.addEnvironment('WEBHOOK_QUEUE', queue.queueUrl);
    return this.allow({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Lets the function queue delayed checks of notification bundles (several notifications sent as one message). */
  canQueueBundles(queue: IQueue): this {
    this.addEnvironment('BUNDLE_QUEUE', queue.queueUrl);
    return this.allow({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Lets the function queue changes of emergencies, which then need not wait in the table's stream. */
  canQueueUrgentChanges(queue: IQueue): this {
    this.addEnvironment('URGENT_QUEUE', queue.queueUrl);
    return this.allow({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Lets webhooks call localhost if `itself` is true, which is only the case in the local run. */
  mayCallLocalhost(itself: boolean): this {
    if (itself) this.addEnvironment('WEBHOOKS_TO_LOCALHOST', 'yes');
    return this;
  }

  /**
   * Sets the token issuer and client id with which the function verifies access tokens of staff. The signing keys are
   * public, so the function needs no permission.
   */
  canRecognizeStaff({ issuer, clientId }: StaffSignIn): this {
    this.addEnvironment('STAFF_ISSUER', issuer);
    this.addEnvironment('STAFF_CLIENT', clientId);
    return this;
  }

  /** Lets the function find the sign-in account of a person by e-mail address. It cannot create or change accounts. */
  canFindStaffAccounts({ poolArn }: StaffSignIn): this {
    return this.allow({ actions: ['cognito-idp:AdminGetUser'], resources: [poolArn] });
  }

  /** Sets the domain of the staff sign-in page, to which the function redirects staff who are not signed in. */
  canLeadToSignIn({ domain }: StaffSignIn): this {
    this.addEnvironment('STAFF_SIGN_IN_DOMAIN', domain);
    return this;
  }

  canReadSecret(secret: ISecret): this {
    this.addEnvironment('HOTLINE_SECRET', secret.secretArn);
    return this.allow({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret.secretArn],
    });
  }

  /**
   * Lets the function read the secret that CloudFront adds to requests, and reject requests without it. A function without
   * this permission also accepts requests that bypass CloudFront.
   */
  canTellTheFront(originSecret: ISecret): this {
    this.addEnvironment('ORIGIN_SECRET', originSecret.secretArn);
    return this.allow({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [originSecret.secretArn],
    });
  }

  /**
   * Lets the function read both public KMS keys for personal data. It can then encrypt contact details and identities but
   * cannot decrypt them.
   */
  canFetchPublicKeys(contact: IKey, identity: IKey): this {
    return this.canSealContacts(contact).canSealIdentities(identity);
  }

  /**
   * Lets the function read the public KMS key for contact details, for functions that receive phone numbers or e-mail
   * addresses but no names.
   */
  canSealContacts(contact: IKey): this {
    this.addEnvironment('CONTACT_KEY', contact.keyArn);
    return this.allow({ actions: ['kms:GetPublicKey'], resources: [contact.keyArn] });
  }

  canOpenContacts(contact: IKey): this {
    this.addEnvironment('CONTACT_KEY', contact.keyArn);
    return this.allow({ actions: ['kms:Decrypt'], resources: [contact.keyArn] });
  }

  canOpenIdentities(identity: IKey): this {
    this.addEnvironment('IDENTITY_KEY', identity.keyArn);
    return this.allow({ actions: ['kms:Decrypt'], resources: [identity.keyArn] });
  }

  /** Lets the function store photos with a tag. Tagged photos expire unless a ticket lists them. */
  canPutPhotos(photos: IBucket): this {
    return this.canUsePhotos(photos, ['s3:PutObject', 's3:PutObjectTagging']);
  }

  /**
   * Lets the function read photos, so that the signed links that it creates work: a signed link has the permissions of its
   * creator.
   */
  canLinkPhotos(photos: IBucket): this {
    return this.canUsePhotos(photos, ['s3:GetObject']);
  }

  /** Lets the function change the tags of photos, which decide whether photos expire. */
  canSettlePhotos(photos: IBucket): this {
    return this.canUsePhotos(photos, ['s3:PutObjectTagging', 's3:DeleteObjectTagging']);
  }

  canStartJourney(journey: IStateMachine): this {
    return this.canStart('TICKET_JOURNEY', journey);
  }

  canStartRecount(machine: IStateMachine): this {
    return this.canStart('DEADLINE_RECOUNT', machine);
  }

  /**
   * Lets the function send SMS. A phone number has no ARN, so the policy allows publishing to everything except topics and
   * mobile app endpoints, which have ARNs.
   */
  canPublishSms(sender: string): this {
    this.addEnvironment('SMS_SENDER', sender);
    const topics = this.stack.formatArn({
      service: 'sns',
      region: '*',
      account: '*',
      resource: '*',
    });
    return this.allow({ actions: ['sns:Publish'], notResources: [topics] });
  }

  /** Lets the function read the SMS gateway's credentials, and sets the gateway's configuration in its environment. */
  canUseSmsGateway({
    configJson,
    credentials,
  }: {
    configJson: string;
    credentials: ISecret;
  }): this {
    this.addEnvironment('SMS_GATEWAY', configJson);
    this.addEnvironment('SMS_GATEWAY_SECRET', credentials.secretArn);
    return this.allow({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [credentials.secretArn],
    });
  }

  canQueueSmsReports(queue: IQueue): this {
    this.addEnvironment('SMS_REPORT_QUEUE', queue.queueUrl);
    return this.allow({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  canSendMail({ from, arns }: EmailSenderIdentity): this {
    this.addEnvironment('MAIL_FROM', from);
    return this.allow({
      actions: ['ses:SendEmail'],
      resources: arns,
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    });
  }

  /**
   * Lets the function invoke the Lambda function of the contact flows directly, as a contact flow would. The canary uses it.
   */
  canAskAsFlow(answerCall: IFunction): this {
    this.addEnvironment('ANSWER_CALL', answerCall.functionArn);
    return this.allow({ actions: ['lambda:InvokeFunction'], resources: [answerCall.functionArn] });
  }

  private canSealIdentities(identity: IKey): this {
    this.addEnvironment('IDENTITY_KEY', identity.keyArn);
    return this.allow({ actions: ['kms:GetPublicKey'], resources: [identity.keyArn] });
  }

  private canUsePhotos(photos: IBucket, actions: string[]): this {
    this.addEnvironment('PHOTO_BUCKET', photos.bucketName);
    acknowledgePhotoWildcardFinding(this.role ?? this, photos);
    return this.allow({ actions, resources: [photos.arnForObjects('tickets/*')] });
  }

  private canStart(variable: string, { stateMachineArn }: IStateMachine): this {
    this.addEnvironment(variable, stateMachineArn);
    return this.allow({ actions: ['states:StartExecution'], resources: [stateMachineArn] });
  }
}
