import { CfnOutput, CfnParameter, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnApprovedOrigin, CfnInstance } from 'aws-cdk-lib/aws-connect';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

type PhoneInstanceProps = {
  alias: string | undefined;
  signIn: 'SAML' | 'CONNECT_MANAGED';
  /** Origin (scheme and host) of the staff console, if it embeds Connect's softphone. */
  consoleOrigin: string | undefined;
  removalPolicy: RemovalPolicy;
};

/** Amazon Connect instance of the hotline. It is either created by the stack or already exists. */
export class ConnectInstanceResource extends Construct {
  readonly arn: string;
  readonly instanceId: string;

  constructor(scope: Construct, id: string, props: PhoneInstanceProps) {
    super(scope, id);
    const { alias, consoleOrigin } = props;
    const { arn, instanceId } =
      alias === undefined ? importInstance(this) : createInstance(this, alias, props);
    this.arn = arn;
    this.instanceId = instanceId;
    new CfnOutput(Stack.of(this), 'ConnectInstance', {
      description: 'ID of the Amazon Connect instance, for AWS Support',
      value: arn,
    });
    if (consoleOrigin !== undefined) {
      new CfnApprovedOrigin(this, 'Console', { instanceId: arn, origin: consoleOrigin });
    }
  }
}

function createInstance(scope: Construct, instanceAlias: string, props: PhoneInstanceProps) {
  const flowLogs = new LogGroup(scope, 'FlowLogs', {
    logGroupName: `/aws/connect/${instanceAlias}`, // the name that Connect uses; a log group created by Connect would never expire
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const instance = new CfnInstance(scope, 'Instance', {
    instanceAlias,
    identityManagementType: props.signIn,
    attributes: {
      inboundCalls: true,
      outboundCalls: true, // for callbacks; AWS Support configures the allowed countries
      earlyMedia: true, // operators hear carrier announcements before the call is answered
      contactflowLogs: true,
      messageStreaming: true, // chat messages of operators are published to a topic
      contactLens: false, // supports neither Vietnamese nor Khmer
    },
  });
  instance.applyRemovalPolicy(props.removalPolicy);
  instance.node.addDependency(flowLogs);
  return { arn: instance.attrArn, instanceId: instance.attrId };
}

function importInstance(scope: Construct) {
  const arn = new CfnParameter(Stack.of(scope), 'ConnectInstanceArn', {
    description: 'ID of the Amazon Connect instance',
    allowedPattern: '^arn:aws:connect:[a-z0-9-]+:\\d{12}:instance/[0-9a-f-]{36}$',
  }).valueAsString;
  return { arn, instanceId: Fn.select(1, Fn.split('/', arn)) };
}
