import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import {
  PolicyStatement,
  type PolicyStatementProps,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type FunctionProps,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { MailSender } from '../messages/mail-sender.ts';
import { acknowledgeDefaults } from './acknowledge-defaults.ts';
import { functionCode } from './bundle.ts';
import { type Failure, HotlineAlarm } from './hotline-alarm.ts';
import { type Partition, partitions } from './partitions.ts';

type HotlineFunctionProps = Failure &
  Partial<Omit<FunctionProps, 'code' | 'role' | 'logGroup'>> & {
    /** The file below `functions/`, without `.ts`. */
    entry: string;
  };

/**
 * A Lambda function with the hotline's defaults, each of which the caller can override, and an alarm. It may do nothing
 * but write its log until a `can…` method gives it access to a thing and tells it the thing's address.
 */
export class HotlineFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: HotlineFunctionProps) {
    const { entry, impact, runbook, ...overrides } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, { retention: RetentionDays.THREE_MONTHS });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      memorySize: 512,
      timeout: Duration.seconds(10),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      ...overrides,
      code: functionCode(scope, entry),
      logGroup,
      role,
    });
    logGroup.grantWrite(role);
    new HotlineAlarm(this, 'Fails', { impact, runbook, metric: this.metricFailures() });
    acknowledgeDefaults(this, role);
  }

  /** The function itself, without the versions that CDK adds and we don't have. */
  override get resourceArnsForGrantInvoke(): string[] {
    return [this.functionArn];
  }

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
    this.addEnvironment('TICKET_JOURNEY', journey.stateMachineArn);
    return this.may({ actions: ['states:StartExecution'], resources: [journey.stateMachineArn] });
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

  private may(statement: PolicyStatementProps): this {
    this.addToRolePolicy(new PolicyStatement(statement));
    return this;
  }

  /** What it counts itself (`functions/runtime/metric.ts`). */
  metricCounted(metricName: 'AlertsFailed' | 'JourneysRestarted'): Metric {
    return new Metric({
      namespace: 'Hotline1022',
      metricName,
      dimensionsMap: { Function: this.functionName },
      statistic: 'Sum',
      period: Duration.minutes(1),
    });
  }

  private metricFailures(): MathExpression {
    return new MathExpression({
      label: this.node.id,
      expression: 'errors + throttles',
      usingMetrics: { errors: this.metricErrors(), throttles: this.metricThrottles() },
    });
  }
}
