import { createHash } from 'node:crypto';
import { createConnectIdentityBuilders } from './connect-identity.ts';
import type { NamedResource, ResourceIdentity } from './named-resource.ts';

/** Returns an identifier for a resource in UUID format. The identifier is the same at every start of the local run. */
const uuid = ({ stack, logicalId }: NamedResource): string =>
  createHash('sha256')
    .update(`${stack.name}/${logicalId}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');

/**
 * Returns an identifier for a resource, made of letters and digits. The identifier is the same at every start of the local
 * run.
 */
const letters = (it: NamedResource, count: number): string =>
  uuid(it).replaceAll('-', '').slice(0, count);

const arn = (service: string, { stack }: NamedResource, resource: string): string =>
  `arn:aws:${service}:${stack.region}:${stack.account}:${resource}`;

const withArn = (
  ref: string,
  arnOfIt: string,
  more: Record<string, string> = {},
): ResourceIdentity => ({
  ref,
  attributes: { Arn: arnOfIt, ...more },
});

const table = (it: NamedResource): ResourceIdentity => {
  const tableArn = arn('dynamodb', it, `table/${it.name}`);
  return withArn(it.name, tableArn, { StreamArn: `${tableArn}/stream/2021-12-03T01:00:00.000` });
};

const queue = (it: NamedResource): ResourceIdentity => {
  const url = `https://sqs.${it.stack.region}.amazonaws.com/${it.stack.account}/${it.name}`;
  return withArn(url, arn('sqs', it, it.name), { QueueName: it.name, QueueUrl: url });
};

const topic = (it: NamedResource): ResourceIdentity => {
  const topicArn = arn('sns', it, it.name);
  return { ref: topicArn, attributes: { TopicArn: topicArn, TopicName: it.name } };
};

const stateMachine = (it: NamedResource): ResourceIdentity => {
  const machineArn = arn('states', it, `stateMachine:${it.name}`);
  return withArn(machineArn, machineArn, { Name: it.name });
};

const secret = (it: NamedResource): ResourceIdentity => {
  const secretArn = arn('secretsmanager', it, `secret:${it.name}-local1`);
  return { ref: secretArn, attributes: { Id: secretArn } };
};

const kinesisStream = (it: NamedResource): ResourceIdentity =>
  withArn(it.name, arn('kinesis', it, `stream/${it.name}`));

const userPool = (it: NamedResource): ResourceIdentity => {
  const { region } = it.stack;
  const id = `${region}_${letters(it, 9)}`;
  const provider = `cognito-idp.${region}.amazonaws.com/${id}`;
  return withArn(id, arn('cognito-idp', it, `userpool/${id}`), {
    ProviderName: provider,
    ProviderURL: `https://${provider}`,
    UserPoolId: id,
  });
};

const userPoolClient = (it: NamedResource): ResourceIdentity => {
  const id = letters(it, 26);
  return { ref: id, attributes: { ClientId: id, Name: it.name } };
};

const bucket = (it: NamedResource): ResourceIdentity => {
  const name = it.name.toLowerCase();
  const host = `${name}.s3.${it.stack.region}.amazonaws.com`;
  return withArn(name, `arn:aws:s3:::${name}`, { RegionalDomainName: host });
};

const byRef = (it: NamedResource): ResourceIdentity => ({ ref: it.name, attributes: {} });
const iam = (kind: string) => (it: NamedResource) =>
  withArn(it.name, `arn:aws:iam::${it.stack.account}:${kind}/${it.name}`);

/**
 * Functions that build the `Ref` value and attributes of a resource, keyed by resource type. Templates cannot reference
 * resources of other types.
 */
export const resourceIdentityBuilders: Record<string, (it: NamedResource) => ResourceIdentity> = {
  'AWS::Lambda::Function': (it) => withArn(it.name, arn('lambda', it, `function:${it.name}`)),
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': userPoolClient,
  'AWS::Cognito::UserPoolDomain': byRef,
  'AWS::Cognito::UserPoolGroup': byRef,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': bucket,
  'AWS::Kinesis::Stream': kinesisStream,
  'AWS::SQS::Queue': queue,
  'AWS::SNS::Subscription': (it) => ({ ref: arn('sns', it, it.name), attributes: {} }),
  'AWS::SNS::Topic': topic,
  'AWS::StepFunctions::StateMachine': stateMachine,
  'AWS::SecretsManager::Secret': secret,
  'AWS::KMS::Key': (it) =>
    withArn(uuid(it), arn('kms', it, `key/${uuid(it)}`), { KeyId: uuid(it) }),
  'AWS::SES::EmailIdentity': byRef,
  'AWS::SES::ConfigurationSet': byRef,
  'AWS::SES::ConfigurationSetEventDestination': byRef,
  'AWS::Logs::SubscriptionFilter': byRef,
  'AWS::Logs::MetricFilter': byRef,
  'AWS::ApiGatewayV2::Api': ({ logicalId, apiEndpoint }) => ({
    ref: logicalId.toLowerCase(),
    attributes: { ApiEndpoint: apiEndpoint, ApiId: logicalId.toLowerCase() },
  }),
  'AWS::ApiGatewayV2::Integration': ({ logicalId }) => ({ ref: logicalId, attributes: {} }),
  'AWS::ApiGatewayV2::Route': byRef,
  'AWS::ApiGatewayV2::Stage': byRef,
  'AWS::CloudFront::Distribution': (it) => {
    const id = letters(it, 13);
    return { ref: id, attributes: { DomainName: `${id}.cloudfront.net` } };
  },
  'AWS::Lambda::EventInvokeConfig': byRef,
  'AWS::Lambda::EventSourceMapping': byRef,
  'AWS::Events::EventBus': (it) =>
    withArn(it.name, arn('events', it, `event-bus/${it.name}`), { Name: it.name }),
  'AWS::Events::Rule': (it) => withArn(it.name, arn('events', it, `rule/${it.name}`)),
  'AWS::Scheduler::Schedule': (it) =>
    withArn(it.name, arn('scheduler', it, `schedule/default/${it.name}`)),
  'AWS::Logs::LogGroup': (it) => withArn(it.name, arn('logs', it, `log-group:${it.name}:*`)),
  'AWS::CloudWatch::Alarm': (it) => withArn(it.name, arn('cloudwatch', it, `alarm:${it.name}`)),
  'AWS::IAM::Role': iam('role'),
  'AWS::IAM::Policy': byRef,
  'AWS::Budgets::Budget': byRef,
  'AWS::CloudTrail::Trail': (it) => withArn(it.name, arn('cloudtrail', it, `trail/${it.name}`)),
  'AWS::Lambda::Permission': byRef,
  'AWS::S3::BucketPolicy': byRef,
  'AWS::SNS::TopicPolicy': byRef,
  'AWS::SQS::QueuePolicy': byRef,
  ...createConnectIdentityBuilders({ uuid, arn }),
};

/** Name of the CloudFormation property that contains a resource's physical name, keyed by resource type. */
export const physicalNameProperties: Record<string, string> = {
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::Cognito::UserPoolGroup': 'GroupName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::StepFunctions::StateMachine': 'StateMachineName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::IAM::Role': 'RoleName',
};
