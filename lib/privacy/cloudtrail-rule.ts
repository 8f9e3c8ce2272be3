import { Validations } from 'aws-cdk-lib';
import { CfnRule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { EnvelopeEventGroup } from './envelope-events.ts';

/**
 * EventBridge rule on the default bus that also receives read-only management events, such as `Decrypt`. EventBridge omits
 * these by default (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html).
 */
export class CloudTrailRule extends CfnRule {
  constructor(
    scope: Construct,
    { id, impact, pattern }: EnvelopeEventGroup,
    target: Omit<CfnRule.TargetProperty, 'id'>,
  ) {
    super(scope, id, {
      description: impact,
      state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      eventPattern: { 'detail-type': ['AWS API Call via CloudTrail'], ...pattern },
      targets: [{ id: 'Target', ...target }],
    });
    Validations.of(this).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason:
        'EventBridge retries for 24 hours. If the alarm topic fails that long, an alarm about a dead-letter queue would not arrive either; the trail stores the event.',
    });
  }
}
