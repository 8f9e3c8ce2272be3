import { type AwsPrice, priceListReadDate, priceListSource, pricePagesReadDate } from './prices.ts';

/** Monthly AWS prices of resources that cost the same with and without tickets. */
export const monthlyPrices = {
  key: {
    of: 'KMS key',
    usd: 1,
    source: 'https://aws.amazon.com/kms/pricing/',
    checked: pricePagesReadDate,
  },
  secret: {
    of: 'Secrets Manager secret',
    usd: 0.4,
    source:
      'https://hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms',
    checked: pricePagesReadDate,
  },
  alarmMetric: {
    of: 'metric of a CloudWatch alarm',
    usd: 0.1,
    source: priceListSource,
    checked: priceListReadDate,
  },
  ownMetric: {
    of: 'CloudWatch custom metric',
    usd: 0.3,
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
    checked: 'unverified',
  },
  dashboard: {
    of: 'CloudWatch dashboard',
    usd: 3,
    source: 'https://aws.amazon.com/cloudwatch/pricing/',
    checked: 'unverified',
  },
  firewall: {
    of: 'WAF web ACL',
    usd: 5,
    source: 'https://c3x.dev/blog/aws-waf-cost-explained/',
    checked: pricePagesReadDate,
  },
  firewallRule: {
    of: 'WAF rule or managed rule group',
    usd: 1,
    source: 'https://c3x.dev/blog/aws-waf-cost-explained/',
    checked: pricePagesReadDate,
  },
  onDemandStream: {
    of: 'Kinesis on-demand stream',
    usd: 36.5,
    source:
      'https://aws.amazon.com/kinesis/data-streams/pricing/ (730 hours at us-east-1 0.04 × 1.25)',
    checked: 'unverified',
  },
  shard: {
    of: 'Kinesis shard, provisioned',
    usd: 13.69,
    source:
      'https://aws.amazon.com/kinesis/data-streams/pricing/ (730 hours at us-east-1 0.015 × 1.25)',
    checked: 'unverified',
  },
  polledQueue: {
    of: 'SQS queue that Lambda polls, 648,000 empty receives',
    usd: 0.26,
    source: 'https://aws.amazon.com/sqs/pricing/ (0.40 for a million)',
    checked: 'unverified',
  },
  phoneNumber: {
    of: 'Telephone number in Vietnam (DID), 30 days at 0.10; 0.03 to 1.00 are possible',
    usd: 3,
    source: 'assumption: AWS publishes no price for +84',
    checked: 'unverified',
  },
} as const satisfies Record<string, Omit<AwsPrice, 'per' | 'unit'>>;
export type MonthlyPriceName = keyof typeof monthlyPrices;
