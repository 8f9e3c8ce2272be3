import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { MailSender } from '../messages/mail-sender.ts';
import type { StaffSignIn } from '../staff/staff-sign-in.ts';
import { BareFunction } from './bare-function.ts';
import { type Partition, partitions } from './partitions.ts';

/** A function of the hotline: each `can…` method gives it access to a thing and tells it the thing's address. */
export class HotlineFunction extends BareFunction {
  /** A ticket, an alert, a link, the directory: one item by its key. */
  canReadTickets(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:GetItem'] });
  }

  /** A ticket with all its events. */
  canReadHistory(tickets: ITableV2): this {
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'] });
  }

  /** Nothing is deleted but by its time to live: puts and updates, alone or in a transaction, are the only writes. */
  canPut(tickets: ITableV2, ...what: Partition[]): this {
    return this.canWrite(tickets, 'dynamodb:PutItem', what);
  }

  canUpdate(tickets: ITableV2, ...what: Partition[]): this {
    return this.canWrite(tickets, 'dynamodb:UpdateItem', what);
  }

  canFindOverdue(tickets: ITableV2): this {
    const overdue = `${tickets.tableArn}/index/gsi3`;
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'], resources: [overdue] });
  }

  /** Units' open tickets by due time. */
  canListQueues(tickets: ITableV2): this {
    const byDueTime = `${tickets.tableArn}/index/gsi1`;
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'], resources: [byDueTime] });
  }

  canListMembers(tickets: ITableV2): this {
    const byName = `${tickets.tableArn}/index/gsi2`;
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'], resources: [byName] });
  }

  /** Tickets of the same number, and of the same topic and area. */
  canFindRepeats(tickets: ITableV2): this {
    const resources = ['gsi2', 'gsi4'].map((index) => `${tickets.tableArn}/index/${index}`);
    return this.canUseTable(tickets, { actions: ['dynamodb:Query'], resources });
  }

  /** The keys that prove a token are public: it needs to know whose tokens, and no right. */
  canRecogniseStaff({ issuer, clientId }: StaffSignIn): this {
    this.addEnvironment('STAFF_ISSUER', issuer);
    this.addEnvironment('STAFF_CLIENT', clientId);
    return this;
  }

  canReadSecret(secret: ISecret): this {
    this.addEnvironment('HOTLINE_SECRET', secret.secretArn);
    return this.may({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] });
  }

  /** Lets it seal what it is told, and open nothing. */
  canFetchPublicKeys(contact: IKey, identity: IKey): this {
    this.addEnvironment('CONTACT_KEY', contact.keyArn);
    this.addEnvironment('IDENTITY_KEY', identity.keyArn);
    return this.may({
      actions: ['kms:GetPublicKey'],
      resources: [contact.keyArn, identity.keyArn],
    });
  }

  canOpenContacts(contact: IKey): this {
    this.addEnvironment('CONTACT_KEY', contact.keyArn);
    return this.may({ actions: ['kms:Decrypt'], resources: [contact.keyArn] });
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

  canSendMail({ from, arns }: MailSender): this {
    this.addEnvironment('MAIL_FROM', from);
    return this.may({
      actions: ['ses:SendEmail'],
      resources: arns,
      conditions: { StringEquals: { 'ses:FromAddress': from } },
    });
  }

  private canStart(variable: string, { stateMachineArn }: IStateMachine): this {
    this.addEnvironment(variable, stateMachineArn);
    return this.may({ actions: ['states:StartExecution'], resources: [stateMachineArn] });
  }

  private canUseTable(tickets: ITableV2, rights: PolicyStatementProps): this {
    this.addEnvironment('TICKET_TABLE', tickets.tableName);
    return this.may({ resources: [tickets.tableArn], ...rights });
  }

  private canWrite(
    tickets: ITableV2,
    action: 'dynamodb:PutItem' | 'dynamodb:UpdateItem',
    what: Partition[],
  ): this {
    const keys = what.map((name) => partitions[name]);
    return this.canUseTable(tickets, {
      actions: [action],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
    });
  }
}
