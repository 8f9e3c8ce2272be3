import { refuse } from '../refuse.ts';
import type { Stack } from './read.ts';

/** What the local run brings to life. */
const run: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
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
  'AWS::Connect::RoutingProfile',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::KMS::Key',
  'AWS::Kinesis::Stream',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::SubscriptionFilter',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
]);

/** What guards, observes or describes the cloud: without it, the hotline does the same on a laptop. */
const withoutLocalEffect: ReadonlySet<string> = new Set([
  'AWS::Budgets::Budget',
  'AWS::CDK::Metadata',
  'AWS::CertificateManager::Certificate',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::CloudTrail::Trail',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Connect::AgentStatus',
  'AWS::Connect::ApprovedOrigin',
  'AWS::Connect::ContactFlowModuleVersion',
  'AWS::Connect::ContactFlowVersion',
  'AWS::Connect::PredefinedAttribute',
  'AWS::Connect::QuickConnect',
  'AWS::Connect::SecurityKey',
  'AWS::Connect::SecurityProfile',
  'AWS::Connect::TaskTemplate',
  'AWS::Connect::TestCase',
  'AWS::Connect::User',
  'AWS::Connect::UserHierarchyGroup',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::KMS::Alias',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::Logs::LogGroup',
  'AWS::Logs::ResourcePolicy',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::WAFv2::LoggingConfiguration',
  'AWS::WAFv2::WebACL',
]);

export const isCustomResource = (type: string): boolean =>
  type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource';

/** Refuses an assembly with a kind of resource that would silently not run. */
export function checkTypes(stacks: Stack[]): void {
  const unknown = stacks.flatMap(({ name, template }) =>
    Object.entries(template.Resources)
      .filter(
        ([, { Type }]) =>
          !(run.has(Type) || withoutLocalEffect.has(Type) || isCustomResource(Type)),
      )
      .map(([logicalId, { Type }]) => `${name}/${logicalId} (${Type})`),
  );
  if (unknown.length > 0) {
    refuse(
      `The local run does not know ${unknown.join(', ')}. Teach it in local/, or list the type in local/assembly/resource-types.ts as having no local effect.`,
    );
  }
}
