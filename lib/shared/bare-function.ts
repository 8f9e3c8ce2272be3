import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
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
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledgeDefaults } from './acknowledge-defaults.ts';
import { functionCode } from './bundle.ts';
import type { CountedMetric } from './counted-metric.ts';
import { type Failure, HotlineAlarm } from './hotline-alarm.ts';

type BareFunctionProps = Failure &
  Partial<Omit<FunctionProps, 'code' | 'role' | 'logGroup'>> & {
    /** The file below `functions/`, without `.ts`. */
    entry: string;
    /** A role of another stack, for a key policy that names it; without it the function has one of its own. */
    role?: IRole | undefined;
  };

/**
 * A Lambda function with the hotline's defaults, each of which the caller can override, and an alarm. It may do nothing
 * but write its log.
 */
export class BareFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: BareFunctionProps) {
    const { entry, impact, runbook, role: givenRole, ...overrides } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, { retention: RetentionDays.THREE_MONTHS });
    // by its name, so that its policy stands in the stack of the function
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

  protected may(statement: PolicyStatementProps): this {
    this.addToRolePolicy(new PolicyStatement(statement));
    return this;
  }

  metricCounted(metricName: CountedMetric): Metric {
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
      // a sum of two series has no figure where one of them has none, as `errors` of a function that is only throttled
      expression: 'SUM([errors,throttles])',
      usingMetrics: { errors: this.metricErrors(), throttles: this.metricThrottles() },
    });
  }
}
