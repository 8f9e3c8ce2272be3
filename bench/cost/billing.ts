import type { MonthlyPriceName } from './monthly-prices.ts';
import type { PricedUnit } from './prices.ts';
import type { TelephonyPriceName } from './telephony-prices.ts';

/** How AWS bills a resource type: a monthly price, prices by use, or the reason why the resource is free. */
type Billing = {
  monthly?: readonly MonthlyPriceName[];
  use?: readonly (PricedUnit | TelephonyPriceName)[];
  free?: string;
};

const partOf = (whole: string): Billing => ({ free: `part of ${whole}` });
const iam: Billing = { free: 'IAM is free' };
const policy: Billing = { free: 'policies are free' };
const connectBilling: Billing = { free: 'Connect bills contacts, not what an instance holds' };

/** Billing of each CloudFormation resource type in the templates of the stage `prod`. */
export const billingByResourceType: Readonly<Record<string, Billing>> = {
  'AWS::ApiGatewayV2::Api': { use: ['request'] },
  'AWS::ApiGatewayV2::Integration': partOf('its API'),
  'AWS::ApiGatewayV2::Route': partOf('its API'),
  'AWS::ApiGatewayV2::Stage': partOf('its API'),
  'AWS::Budgets::Budget': { free: 'budgets without actions are free' },
  'AWS::CertificateManager::Certificate': { free: 'public certificates for CloudFront are free' },
  'AWS::CloudFront::CachePolicy': partOf('its distribution'),
  'AWS::CloudFront::Distribution': { use: ['viewer', 'bytesOut', 'edgeRequest'] },
  'AWS::CloudFront::Function': { use: ['edgeFunction'] },
  'AWS::CloudFront::ResponseHeadersPolicy': partOf('its distribution'),
  'AWS::CloudTrail::Trail': { free: 'the first copy of management events is free' },
  'AWS::CloudWatch::Alarm': { monthly: ['alarmMetric'] },
  'AWS::CloudWatch::Dashboard': { monthly: ['dashboard'] },
  'AWS::Cognito::UserPool': { use: ['staffMember'] },
  'AWS::Cognito::UserPoolClient': partOf('its user pool'),
  'AWS::Cognito::UserPoolDomain': partOf('its user pool'),
  'AWS::Cognito::UserPoolGroup': partOf('its user pool'),
  'AWS::Connect::ApprovedOrigin': connectBilling,
  'AWS::Connect::ContactFlow': connectBilling,
  'AWS::Connect::ContactFlowModule': connectBilling,
  'AWS::Connect::HoursOfOperation': connectBilling,
  'AWS::Connect::Instance': {
    monthly: ['phoneNumber'],
    use: ['voiceMinute', 'inboundMinute', 'outboundMinute', 'task', 'chatMessage'],
  },
  'AWS::Connect::InstanceStorageConfig': { use: ['storedGigabyte'] },
  'AWS::Connect::IntegrationAssociation': connectBilling,
  'AWS::Connect::Prompt': connectBilling,
  'AWS::Connect::Queue': connectBilling,
  'AWS::Connect::QuickConnect': connectBilling,
  'AWS::Connect::RoutingProfile': connectBilling,
  'AWS::Connect::SecurityProfile': connectBilling,
  'AWS::DynamoDB::GlobalTable': { use: ['writeUnit', 'readUnit', 'storage'] },
  'AWS::Events::EventBus': { use: ['event'] },
  'AWS::Events::Rule': partOf('its bus, which bills events'),
  'AWS::IAM::Policy': iam,
  'AWS::IAM::Role': iam,
  'AWS::KMS::Key': { monthly: ['key'], use: ['decryption'] },
  'AWS::Kinesis::Stream': { monthly: ['onDemandStream', 'shard'], use: ['recordGigabyte'] },
  'AWS::Lambda::EventInvokeConfig': partOf('its function'),
  'AWS::Lambda::EventSourceMapping': { monthly: ['polledQueue'] },
  'AWS::Lambda::Function': { use: ['invocation', 'gigabyteSecond', 'trace', 'transcribedMinute'] },
  'AWS::Lambda::Permission': policy,
  'AWS::Lambda::Version': partOf('its function'),
  'AWS::Logs::LogGroup': { use: ['logs'] },
  'AWS::Logs::MetricFilter': { monthly: ['ownMetric'] },
  'AWS::Logs::SubscriptionFilter': partOf('its log group'),
  'AWS::S3::Bucket': { use: ['photoWrite', 'storedGigabyte'] },
  'AWS::S3::BucketPolicy': policy,
  'AWS::SES::ConfigurationSet': partOf('SES, which bills messages'),
  'AWS::SES::ConfigurationSetEventDestination': { free: 'EventBridge bills no events of AWS' },
  'AWS::SES::EmailIdentity': { use: ['email'] },
  'AWS::SNS::Subscription': { free: 'deliveries to Lambda are free' },
  'AWS::SNS::Topic': { free: 'a million requests cost 50 cents; alarms and chats make hundreds' },
  'AWS::SNS::TopicPolicy': policy,
  'AWS::SQS::Queue': { monthly: ['polledQueue'] },
  'AWS::SQS::QueuePolicy': policy,
  'AWS::Scheduler::Schedule': {
    free: 'a million runs cost 1 dollar; the schedules run 9,000 times',
  },
  'AWS::SecretsManager::Secret': { monthly: ['secret'], use: ['secret'] },
  'AWS::StepFunctions::StateMachine': { use: ['transition'] },
  'AWS::WAFv2::LoggingConfiguration': { use: ['logs'] },
  'AWS::WAFv2::WebACL': { monthly: ['firewall', 'firewallRule'], use: ['inspection'] },
};
