import { Validations } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { AlarmDeclaration, type AlarmFailureDescription } from './alarms/hotline-alarm.ts';

type HotlineMachineProps = AlarmFailureDescription & {
  comment: string;
  states: IChainable;
};

/** Step Functions state machine with an alarm on failed executions. It logs failures without execution data. */
export class HotlineStateMachine extends StateMachine {
  constructor(scope: Construct, id: string, props: HotlineMachineProps) {
    const { comment, states, impact, runbook } = props;
    super(scope, id, {
      comment,
      definitionBody: DefinitionBody.fromChainable(states),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(scope, `${id}Logs`, { retention: RetentionDays.THREE_MONTHS }),
        level: LogLevel.ERROR,
        includeExecutionData: false,
      },
    });
    new AlarmDeclaration(this, 'Fails', { impact, runbook, metric: createFailureMetric(this) });
    acknowledge(this);
  }
}

const createFailureMetric = (machine: StateMachine) =>
  new MathExpression({
    label: `${machine.node.id} failed`,
    // `+` has no value where one of the three metrics has none; SUM ignores missing data
    expression: 'SUM([failed,timedOut,aborted])',
    usingMetrics: {
      failed: machine.metricFailed(),
      timedOut: machine.metricTimedOut(),
      aborted: machine.metricAborted(),
    },
  });

function acknowledge(machine: StateMachine): void {
  Validations.of(machine).acknowledge({
    id: 'AwsSolutions-SF1',
    reason:
      'Failures are logged. A log of every step would record when citizens and officers acted, outside the access rules of the ticket, which already records it.',
  });
  Validations.of(machine).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'Sending traces and configuring log delivery do not support resource-level permissions; neither gives access to tickets.',
  });
}
