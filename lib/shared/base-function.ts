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
import { acknowledgeDefaultFindings } from './acknowledge-defaults.ts';
import { bundleFunctionCode } from './bundle.ts';
import type { CustomMetricName } from './custom-metric.ts';
import { AlarmDeclaration, type AlarmFailureDescription } from './hotline-alarm.ts';

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

/**
 * Lambda function with the hotline's default properties, each of which a caller can override, and an alarm on errors and
 * throttles. It has no permissions except for logging.
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

  metricCounted(metricName: CustomMetricName): Metric {
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
      // SUM ignores missing data; `+` would not (a function that is only throttled reports no `errors`)
      expression: 'SUM([errors,throttles])',
      usingMetrics: { errors: this.metricErrors(), throttles: this.metricThrottles() },
    });
  }
}
