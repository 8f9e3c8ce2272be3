import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct, type IConstruct } from 'constructs';

/** Description of a failure for its alarm: who is affected, and which runbook section explains the next steps. */
export type AlarmFailureDescription = {
  /** Sentence about who is affected by the failure and how, without a full stop. */
  impact: string;
  /** Anchor of the failure's section in `docs/runbook.md`. */
  runbook: string;
};

/** Value of a metric that raises an alarm. */
export type AlarmThreshold = {
  /** Metric value at which the alarm is raised. @default 1 */
  threshold?: number;
  /** Number of consecutive periods in which the metric must reach the threshold before the alarm is raised. @default 1 */
  periods?: number;
};

type HotlineAlarmProps = AlarmFailureDescription & AlarmThreshold & { metric: IMetric };

/**
 * Declaration of an alarm, made next to the resource that can fail. `OperationsStack` later creates the CloudWatch alarm in
 * the stack of the alarm topic, which avoids circular dependencies between stacks.
 */
export class AlarmDeclaration extends Construct {
  readonly props: HotlineAlarmProps;

  constructor(scope: Construct, id: string, props: HotlineAlarmProps) {
    super(scope, id);
    this.props = props;
  }

  static allIn(scope: IConstruct): AlarmDeclaration[] {
    return scope.node.findAll().filter((construct) => construct instanceof AlarmDeclaration);
  }
}
