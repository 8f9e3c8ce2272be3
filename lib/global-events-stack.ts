import { Arn, ArnFormat } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { DataStack } from './data-stack.ts';
import { CloudTrailRule } from './privacy/cloudtrail-rule.ts';
import { listEnvelopeEvents } from './privacy/envelope-events.ts';
import { globalEventsRegion } from './privacy/envelope-roles.ts';
import { HotlineStack } from './shared/hotline-stack.ts';
import type { StageConfig } from './stage-config.ts';

/**
 * Stack that forwards CloudTrail events about who can decrypt personal data from us-east-1 to the hotline's region.
 * CloudTrail records events of IAM and of the global STS endpoint only in us-east-1. `EnvelopeAlarms` sends the
 * notifications.
 */
export class GlobalEventsStack extends HotlineStack {
  constructor(scope: Construct, id: string, props: StageConfig & { data: DataStack }) {
    super(scope, id, {
      description: '1022 hotline: forwards events of IAM and STS',
      env: { region: globalEventsRegion },
    });
    const bus = Arn.format(
      {
        service: 'events',
        region: props.region,
        resource: 'event-bus',
        resourceName: 'default',
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      },
      this,
    );
    const role = new Role(this, 'Forward', {
      assumedBy: new ServicePrincipal('events.amazonaws.com'),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus] }));
    for (const events of listEnvelopeEvents(props.data).filter(({ isGlobal }) => isGlobal)) {
      new CloudTrailRule(this, events, { arn: bus, roleArn: role.roleArn });
    }
  }
}
