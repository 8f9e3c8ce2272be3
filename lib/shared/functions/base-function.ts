import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, type RuleProps } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets';
import {
  type IRole,
  PolicyStatement,
  type PolicyStatementProps,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type FunctionProps,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Schedule, type ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import {
  type AlarmMetric,
  alarmMetrics,
  type CustomMetric,
  customMetrics,
} from '../../../core/operations/custom-metric.ts';
import { acknowledgeDefaultFindings } from '../acknowledge-defaults.ts';
import {
  AlarmDeclaration,
  type AlarmFailureDescription,
  type AlarmThreshold,
} from '../alarms/hotline-alarm.ts';
import { DeadLetterQueue } from '../queues/dead-letter-queue.ts';
import { bundleFunctionCode } from './bundle.ts';

type BareFunctionProps = AlarmFailureDescription &
  Partial<Omit<FunctionProps, 'code' | 'role' | 'logGroup'>> & {
    /** Path of the Lambda function's entry file below `functions/`, without `.ts`. */
    entry: string;
    /**
     * IAM role that another stack has created, because KMS key policies name it. If it is undefined, the function gets a new
     * role.
     */
    role?: IRole | undefined;
  };

/** Alarms on metrics of a function. A `period` is the time in which the metric is counted, by default one minute. */
export type MetricAlarms = {
  [Name in AlarmMetric]?: AlarmFailureDescription & AlarmThreshold & { period?: Duration };
};

/** Impact and runbook section (default `a-run-was-missed`) of a scheduled run that did not start. */
type ScheduledRuns = Pick<AlarmFailureDescription, 'impact'> & {
  runbook?: string;
  /** Time for which starting the run is retried, for runs whose successor does the same work. @default 1 day */
  retryFor?: Duration;
};

type EventRule = Required<Pick<RuleProps, 'description' | 'eventPattern'>> &
  Pick<RuleProps, 'eventBus'>;

/** Failure when an event was not processed. */
type LostEvents = AlarmFailureDescription & {
  /** Days for which the dead-letter queue stores lost events. */
  keptDays?: number;
};

/**
 * Lambda function with the hotline's default properties, each of which a caller can override, and an alarm on errors and
 * throttles. It has no permissions except for logging and tracing.
 */
export class BaseFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: BareFunctionProps) {
    const { entry, impact, runbook, role: givenRole, ...overrides } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, { retention: RetentionDays.THREE_MONTHS });
    // imported by name, so that its policy belongs to the function's stack
    const role = givenRole
      ? Role.fromRoleName(scope, `${id}Role`, givenRole.roleName)
      : new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    super(scope, id, {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      memorySize: 512,
      timeout: Duration.seconds(10),
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      ...overrides,
      code: bundleFunctionCode(scope, entry),
      logGroup,
      role,
    });
    logGroup.grantWrite(role);
    new AlarmDeclaration(this, 'Fails', { impact, runbook, metric: this.metricFailures() });
    acknowledgeDefaultFindings(this, role);
  }

  /**
   * Restricts permissions to invoke the function to its unqualified ARN. The CDK would also grant access to the function's
   * versions, which this project does not use.
   */
  override get resourceArnsForGrantInvoke(): string[] {
    return [this.functionArn];
  }

  protected allow(statement: PolicyStatementProps): this {
    this.addToRolePolicy(new PolicyStatement(statement));
    return this;
  }

  /** Declares alarms on metrics that the function emits. */
  withAlarms(alarms: MetricAlarms): this {
    for (const name of alarmMetrics) {
      const alarm = alarms[name];
      if (!alarm) continue;
      const { period = Duration.minutes(1), ...declared } = alarm;
      new AlarmDeclaration(this, name, {
        ...declared,
        metric: this.metricCounted(name).with({ period }),
      });
    }
    return this;
  }

  /**
   * Invokes the function on a schedule. A run that could not be started before `retryFor` has passed goes to the dead-letter
   * queue `Missed`.
   */
  withSchedule(schedule: ScheduleExpression, { retryFor, ...missed }: ScheduledRuns): this {
    const deadLetterQueue = new DeadLetterQueue(this, 'Missed', {
      runbook: 'a-run-was-missed',
      ...missed,
    });
    new Schedule(this, 'Schedule', {
      schedule,
      target: new LambdaInvoke(this, {
        deadLetterQueue,
        retryAttempts: 10,
        ...(retryFor && { maxEventAge: retryFor }),
      }),
    });
    return this;
  }

  /**
   * Invokes the function for each event that matches a rule. An event that still fails after the retries goes to the
   * dead-letter queue `Lost`.
   */
  withEvents(rules: Record<string, EventRule>, lost: LostEvents): this {
    const { keptDays, ...failure } = lost;
    const deadLetterQueue = new DeadLetterQueue(this, 'Lost', failure, {
      ...(keptDays && { keptDays }),
    });
    this.configureAsyncInvoke({ onFailure: new SqsDestination(deadLetterQueue) });
    const target = new LambdaTarget(this, { deadLetterQueue, retryAttempts: 50 });
    for (const [id, rule] of Object.entries(rules))
      new Rule(this, id, { ...rule, targets: [target] });
    return this;
  }

  metricCounted(metricName: CustomMetric): Metric {
    return new Metric({
      namespace: customMetrics.namespace,
      metricName,
      dimensionsMap: { [customMetrics.dimension]: this.functionName },
      statistic: 'Sum',
      period: Duration.minutes(1),
    });
  }

  private metricFailures(): MathExpression {
    return new MathExpression({
      label: this.node.id,
      // SUM ignores missing data; `+` would not (a function that is only throttled reports no `errors`)
      expression: 'SUM([errors,throttles])',
      usingMetrics: { errors: this.metricErrors(), throttles: this.metricThrottles() },
    });
  }
}
