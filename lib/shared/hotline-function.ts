import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { MailSender } from '../messages/mail-sender.ts';
import type { StaffSignIn } from '../staff/staff-sign-in.ts';
import { acknowledgePhotos } from './acknowledge-photos.ts';
import { TableFunction } from './table-function.ts';

/** A function of the hotline: each `can…` method gives it access to a thing and tells it the thing's address. */
export class HotlineFunction extends TableFunction {
  /** Sends events to the account's bus, under the hotline's own name only. */
  canAnnounceTickets(): this {
    const bus = this.stack.formatArn({
      service: 'events',
      resource: 'event-bus',
      resourceName: 'default',
    });
    return this.may({
      actions: ['events:PutEvents'],
      resources: [bus],
      conditions: { StringEquals: { 'events:source': 'hotline.1022' } },
    });
  }

  /** Tells other systems what became of tickets. */
  canTellOthers(bus: IEventBus): this {
    this.addEnvironment('EVENT_BUS', bus.eventBusName);
    return this.may({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] });
  }

  /** One message for each system that wants to be told. */
  canQueueWebhooks(queue: IQueue): this {
    this.addEnvironment('WEBHOOK_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** A message that comes when a bundle's turn has come. */
  canQueueBundles(queue: IQueue): this {
    this.addEnvironment('BUNDLE_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  /** Only where the stage itself is one machine. */
  mayCallLocalhost(itself: boolean): this {
    if (itself) this.addEnvironment('WEBHOOKS_TO_LOCALHOST', 'yes');
    return this;
  }

  /** The keys that prove a token are public: it needs to know whose tokens, and no right. */
  canRecogniseStaff({ issuer, clientId }: StaffSignIn): this {
    this.addEnvironment('STAFF_ISSUER', issuer);
    this.addEnvironment('STAFF_CLIENT', clientId);
    return this;
  }

  /** Tells a browser where its person signs in, and as which client. */
  canLeadToSignIn({ domain }: StaffSignIn): this {
    this.addEnvironment('STAFF_SIGN_IN_DOMAIN', domain);
    return this;
  }

  canReadSecret(secret: ISecret): this {
    this.addEnvironment('HOTLINE_SECRET', secret.secretArn);
    return this.may({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
  }

  /** By which secret the front is known; without it the function lets in whoever comes. */
  canTellTheFront(originSecret: ISecret): this {
    this.addEnvironment('ORIGIN_SECRET', originSecret.secretArn);
    return this.may({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [originSecret.secretArn],
    });
  }

  /** Lets it seal what it is told, and open nothing. */
  canFetchPublicKeys(contact: IKey, identity: IKey): this {
    return this.canSealContacts(contact).canSealIdentities(identity);
  }

  /** For those who are told how to reach somebody and never a name. */
  canSealContacts(contact: IKey): this {
    this.addEnvironment('CONTACT_KEY', contact.keyArn);
    return this.may({ actions: ['kms:GetPublicKey'], resources: [contact.keyArn] });
  }

  canOpenContacts(contact: IKey): this {
    this.addEnvironment('CONTACT_KEY', contact.keyArn);
    return this.may({ actions: ['kms:Decrypt'], resources: [contact.keyArn] });
  }

  canOpenIdentities(identity: IKey): this {
    this.addEnvironment('IDENTITY_KEY', identity.keyArn);
    return this.may({ actions: ['kms:Decrypt'], resources: [identity.keyArn] });
  }

  /** What it puts down goes by itself until a ticket is seen to list it. */
  canPutPhotos(photos: IBucket): this {
    return this.canUsePhotos(photos, ['s3:PutObject', 's3:PutObjectTagging']);
  }

  /** A link shows what its maker may read. */
  canLinkPhotos(photos: IBucket): this {
    return this.canUsePhotos(photos, ['s3:GetObject']);
  }

  /** Says of photos whether they stay. */
  canSettlePhotos(photos: IBucket): this {
    return this.canUsePhotos(photos, ['s3:PutObjectTagging', 's3:DeleteObjectTagging']);
  }

  canStartJourney(journey: IStateMachine): this {
    return this.canStart('TICKET_JOURNEY', journey);
  }

  canStartRecount(recount: IStateMachine): this {
    return this.canStart('DEADLINE_RECOUNT', recount);
  }

  /** A phone number has no ARN, so the right is for everything but what has one: topics and app endpoints. */
  canPublishSms(sender: string): this {
    this.addEnvironment('SMS_SENDER', sender);
    const topics = this.stack.formatArn({
      service: 'sns',
      region: '*',
      account: '*',
      resource: '*',
    });
    return this.may({ actions: ['sns:Publish'], notResources: [topics] });
  }

  /** Reads the credentials of the SMS gateway, and has its settings. */
  canUseSmsGateway({ settings, credentials }: { settings: string; credentials: ISecret }): this {
    this.addEnvironment('SMS_GATEWAY', settings);
    this.addEnvironment('SMS_GATEWAY_SECRET', credentials.secretArn);
    return this.may({
      actions: ['secretsmanager:GetSecretValue'],
      resources: [credentials.secretArn],
    });
  }

  canQueueSmsReports(queue: IQueue): this {
    this.addEnvironment('SMS_REPORT_QUEUE', queue.queueUrl);
    return this.may({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
  }

  canSendMail({ from, arns }: MailSender): this {
    this.addEnvironment('MAIL_FROM', from);
    return this.may({
      actions: ['ses:SendEmail'],
      resources: arns,
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    });
  }

  /** Asks what a contact flow asks, in a flow's place. */
  canAskAsFlow(answerCall: IFunction): this {
    this.addEnvironment('ANSWER_CALL', answerCall.functionArn);
    return this.may({ actions: ['lambda:InvokeFunction'], resources: [answerCall.functionArn] });
  }

  private canSealIdentities(identity: IKey): this {
    this.addEnvironment('IDENTITY_KEY', identity.keyArn);
    return this.may({ actions: ['kms:GetPublicKey'], resources: [identity.keyArn] });
  }

  private canUsePhotos(photos: IBucket, actions: string[]): this {
    this.addEnvironment('PHOTO_BUCKET', photos.bucketName);
    acknowledgePhotos(this.role ?? this, photos);
    return this.may({ actions, resources: [photos.arnForObjects('tickets/*')] });
  }

  private canStart(variable: string, { stateMachineArn }: IStateMachine): this {
    this.addEnvironment(variable, stateMachineArn);
    return this.may({ actions: ['states:StartExecution'], resources: [stateMachineArn] });
  }
}
