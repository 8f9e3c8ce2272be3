import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { AlarmDeclaration } from '../shared/alarms/hotline-alarm.ts';

type AlarmsProps = {
  of: Stack[];
};

/** CloudWatch alarms for all alarm declarations in the given stacks. Each alarm notifies an SNS topic. */
export class OperationsAlarms extends Construct {
  readonly alarms: Alarm[];
  /** SNS topic that notifies the person on duty about alarms. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { of: stacks }: AlarmsProps) {
    super(scope, id);
    const topic = new Topic(this, 'Topic', {
      displayName: '1022 hotline',
      masterKey: createTopicKey(this),
      enforceSSL: true,
    });
    topic.addToResourcePolicy(
      new PolicyStatement({
        // a custom policy replaces the default one, and alarm actions add nothing to it
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    new CfnOutput(this, 'TopicArn', {
      description: 'Topic to subscribe the people on duty to',
      value: topic.topicArn,
    });
    this.topic = topic;
    this.alarms = stacks.flatMap(AlarmDeclaration.allIn).map((declared) => this.make(declared));
    for (const alarm of this.alarms) {
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
    }
  }

  private make({ node, props }: AlarmDeclaration): Alarm {
    const { impact, runbook, metric, threshold = 1, periods = 1 } = props;
    const [, ...path] = node.scopes.slice(1).map((construct) => construct.node.id);
    return new Alarm(this, path.join(''), {
      alarmDescription: `${impact}. What to do: docs/runbook.md#${runbook}`,
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      // Unused resources, such as an empty queue or an idle function, send no metrics.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}

/**
 * Creates the KMS key that encrypts the topic for alarms. With the AWS managed key, CloudWatch, Budgets and EventBridge
 * could not publish to the topic.
 */
function createTopicKey(scope: Construct): Key {
  const key = new Key(scope, 'TopicKey', {
    description: '1022 hotline: alarm notifications',
    enableKeyRotation: true,
  });
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [
        new ServicePrincipal('cloudwatch.amazonaws.com'),
        new ServicePrincipal('budgets.amazonaws.com'),
        new ServicePrincipal('events.amazonaws.com'),
      ],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
    }),
  );
  return key;
}
