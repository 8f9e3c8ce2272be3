import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct, type IConstruct } from 'constructs';

/** What a failure means to people, and where to read what to do. */
export type Failure = {
  /** Who is harmed and how, as a sentence without its full stop. */
  impact: string;
  /** The section of `docs/runbook.md`. */
  runbook: string;
};

type HotlineAlarmProps = Failure & {
  metric: IMetric;
  /** The value from which on it is an alarm. @default 1 */
  threshold?: number;
  /** How many periods in a row. @default 1 */
  periods?: number;
};

/**
 * What must wake a person, declared beside what can fail. `HotlineOperations` makes the alarm itself, beside its topic:
 * made here, it would tie every stack to the topic while the dashboard ties the topic's stack to every other.
 */
export class HotlineAlarm extends Construct {
  readonly props: HotlineAlarmProps;

  constructor(scope: Construct, id: string, props: HotlineAlarmProps) {
    super(scope, id);
    this.props = props;
  }

  static allIn(scope: IConstruct): HotlineAlarm[] {
    return scope.node.findAll().filter((construct) => construct instanceof HotlineAlarm);
  }
}
