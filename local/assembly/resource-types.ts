import { throwUserError } from '../user-error.ts';
import type { AssemblyStack } from './read-assembly.ts';

/** CloudFormation resource types that the local run emulates or reads at its start, for example IAM policies. */
const emulatedTypes: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Budgets::Budget',
  'AWS::CloudTrail::Trail',
  'AWS::CloudWatch::Alarm',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Connect::ContactFlow',
  'AWS::Connect::ContactFlowModule',
  'AWS::Connect::HoursOfOperation',
  'AWS::Connect::Instance',
  'AWS::Connect::InstanceStorageConfig',
  'AWS::Connect::IntegrationAssociation',
  'AWS::Connect::PhoneNumber',
  'AWS::Connect::Prompt',
  'AWS::Connect::Queue',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Key',
  'AWS::Kinesis::Stream',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::SubscriptionFilter',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
]);

const edgeOnlyReason =
  'only CloudFront in front of the API uses it, and local requests go to the API';

/** CloudFormation resource types that the local run ignores, each with the reason why ignoring it hides no error. */
const ignoredTypes: ReadonlyMap<string, string> = new Map([
  ['AWS::CertificateManager::Certificate', 'the local API speaks plain HTTP'],
  ['AWS::CloudFront::CachePolicy', edgeOnlyReason],
  ['AWS::CloudFront::Distribution', edgeOnlyReason],
  ['AWS::CloudFront::Function', edgeOnlyReason],
  ['AWS::CloudFront::ResponseHeadersPolicy', edgeOnlyReason],
  ['AWS::CloudWatch::Dashboard', 'people read it, no program does'],
  ['AWS::Connect::QuickConnect', 'operators choose it in the softphone, which is not emulated'],
  ['AWS::Connect::RoutingProfile', 'simulated calls are answered from a queue, not by an operator'],
  ['AWS::Connect::SecurityProfile', 'limits what operators see in the website of Amazon Connect'],
  ['AWS::Lambda::Version', 'only Lambda@Edge needs a version; the local run uses the newest code'],
  ['AWS::SES::ConfigurationSet', 'its event destination, which is emulated, holds all settings'],
  ['AWS::WAFv2::LoggingConfiguration', edgeOnlyReason],
  ['AWS::WAFv2::WebACL', edgeOnlyReason],
]);

export function isCustomResource(type: string): boolean {
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';
}

/** Lists all emulated and ignored resource types; a type that is wrongly in both lists appears twice. */
export function listSupportedResourceTypes(): string[] {
  return [...emulatedTypes, ...ignoredTypes.keys()];
}

/** Throws when the cloud assembly contains a resource type that the local run neither emulates nor explicitly ignores. */
export function requireSupportedTypes(stacks: AssemblyStack[]): void {
  const unknown = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources)
      .filter(
        ([, { Type }]) =>
          !(emulatedTypes.has(Type) || ignoredTypes.has(Type) || isCustomResource(Type)),
      )
      .map(([logicalId, { Type }]) => `${name}/${logicalId} (${Type})`),
  );
  if (unknown.length > 0) {
    throwUserError(
      `The local run does not support ${unknown.join(', ')}. Emulate it in local/, or list the type in local/assembly/resource-types.ts with the reason why it can be ignored.`,
    );
  }
}
