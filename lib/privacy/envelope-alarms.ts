import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { CloudTrailRule } from './cloudtrail-rule.ts';
import { listEnvelopeEvents } from './envelope-events.ts';

/** Anchor of the section about the KMS keys for personal data in `docs/runbook.md`. */
export const envelopeRunbookAnchor = 'envelope-keys';

type EnvelopeAlarmsProps = {
  data: DataStack;
  topic: Topic;
};

/**
 * EventBridge rules that notify the person on duty within minutes when something changes who can decrypt personal data.
 * `global-events-stack.ts` forwards the events of us-east-1 to the hotline's region.
 */
export class EnvelopeAlarms extends Construct {
  constructor(scope: Construct, id: string, { data, topic }: EnvelopeAlarmsProps) {
    super(scope, id);
    topic.grantPublish(new ServicePrincipal('events.amazonaws.com'));
    for (const events of listEnvelopeEvents(data)) {
      new CloudTrailRule(this, events, {
        arn: topic.topicArn,
        inputTransformer: {
          inputPathsMap: {
            who: '$.detail.userIdentity.arn',
            what: '$.detail.eventName',
            service: '$.detail.eventSource',
            at: '$.detail.eventTime',
            from: '$.detail.sourceIPAddress',
            id: '$.detail.eventID',
          },
          inputTemplate: JSON.stringify(
            `${events.impact}. <what> of <service> by <who> from <from> at <at>, event <id>. What to do: docs/runbook.md#${envelopeRunbookAnchor}`,
          ),
        },
      });
    }
  }
}
