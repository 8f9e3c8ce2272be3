import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct, type IConstruct } from 'constructs';

/** Description of a failure for an alarm: affected people and the section in the runbook. */
export type FailureDescription = {
  /** Who is affected by the failure and how, as a sentence without a full stop. */
  impact: string;
  /** Anchor of the failure's section in `docs/runbook.md`. */
  runbook: string;
};

type HotlineAlarmProps = FailureDescription & {
  metric: IMetric;
  /** Metric value from which the alarm is raised. @default 1 */
  threshold?: number;
  /** Number of consecutive periods at the threshold before the alarm is raised. @default 1 */
  periods?: number;
};

/**
 * Declaration of an alarm, placed next to the resource that can fail. `OperationsStack` creates the CloudWatch alarms in the
 * alarm topic's stack, which avoids circular dependencies between stacks.
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
