import { messagePrices } from '../messages/prices.ts';

/** AWS price in US dollars for ap-southeast-1, or for every region if the price is the same. */
export type AwsPrice = {
  of: string;
  usd: number;
  per: number;
  unit: string;
  source: string;
  /**
   * Day on which a person read the price at its source. `unverified` marks a price from memory or from a computation, which
   * must be verified before use.
   */
  checked: string;
};

/** Dates on which the prices were read: the first for stored AWS pages, the second for the AWS price list API. */
export const pricePagesReadDate = '2026-11-26';
export const priceListReadDate = '2026-08-12';
export const priceListSource = 'AWS price list API, ap-southeast-1';

/** AWS prices as of 26 November 2026. Free tiers are not subtracted, because they end and are negligible under peak load. */
export const awsPrices = {
  writeUnit: {
    of: 'DynamoDB write request unit, on demand',
    usd: 0.7125,
    per: 1_000_000,
    unit: 'units',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/ (us-east-1 × 1.14)',
    checked: 'unverified',
  },
  readUnit: {
    of: 'DynamoDB read request unit, on demand',
    usd: 0.1425,
    per: 1_000_000,
    unit: 'units',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/ (us-east-1 × 1.14)',
    checked: 'unverified',
  },
  storage: {
    of: 'DynamoDB storage with point-in-time recovery, a month',
    usd: 0.285 + 0.228,
    per: 1,
    unit: 'GB',
    source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/ (us-east-1 × 1.14)',
    checked: 'unverified',
  },
  transition: {
    of: 'Step Functions state transition',
    usd: 0.025,
    per: 1000,
    unit: 'transitions',
    source: 'https://aws.amazon.com/step-functions/pricing/',
    checked: pricePagesReadDate,
  },
  request: {
    of: 'API Gateway HTTP API request, for each 512 KB',
    usd: 1.25,
    per: 1_000_000,
    unit: 'requests',
    source: 'https://aws.amazon.com/api-gateway/pricing/',
    checked: 'unverified',
  },
  invocation: {
    of: 'Lambda request',
    usd: 0.2,
    per: 1_000_000,
    unit: 'requests',
    source: priceListSource,
    checked: priceListReadDate,
  },
  gigabyteSecond: {
    of: 'Lambda duration, arm64',
    usd: 0.0000133334,
    per: 1,
    unit: 'GB-s',
    source: priceListSource,
    checked: priceListReadDate,
  },
  event: {
    of: 'EventBridge custom event',
    usd: 1,
    per: 1_000_000,
    unit: 'events',
    source: 'https://aws.amazon.com/eventbridge/pricing/',
    checked: 'unverified',
  },
  logs: {
    of: 'CloudWatch Logs, ingested',
    usd: 0.7,
    per: 1e9,
    unit: 'bytes',
    source: priceListSource,
    checked: priceListReadDate,
  },
  trace: {
    of: 'X-Ray trace recorded',
    usd: 5,
    per: 1_000_000,
    unit: 'traces',
    source: 'https://aws.amazon.com/xray/pricing/',
    checked: 'unverified',
  },
  email: {
    of: 'SES e-mail',
    usd: 0.1,
    per: 1000,
    unit: 'messages',
    source: 'https://aws.amazon.com/ses/pricing/',
    checked: 'unverified',
  },
  decryption: {
    of: 'KMS request to an RSA 3072 key',
    usd: 0.15,
    per: 10_000,
    unit: 'requests',
    source: 'https://www.factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region/',
    checked: pricePagesReadDate,
  },
  secret: {
    of: 'Secrets Manager request',
    usd: 0.05,
    per: 10_000,
    unit: 'requests',
    source:
      'https://hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms',
    checked: pricePagesReadDate,
  },
  photoWrite: {
    of: 'S3 put, copy or tag',
    usd: 0.005,
    per: 1000,
    unit: 'requests',
    source: 'https://aws.amazon.com/s3/pricing/',
    checked: 'unverified',
  },
  viewer: {
    of: 'CloudFront HTTPS request, Asia',
    usd: 0.012,
    per: 10_000,
    unit: 'requests',
    source: 'https://aws.amazon.com/cloudfront/pricing/',
    checked: 'unverified',
  },
  inspection: {
    of: 'WAF request inspected',
    usd: 0.6,
    per: 1_000_000,
    unit: 'requests',
    source: 'https://c3x.dev/blog/aws-waf-cost-explained/',
    checked: pricePagesReadDate,
  },
  edgeFunction: {
    of: 'CloudFront function invocation',
    usd: 0.1,
    per: 1_000_000,
    unit: 'requests',
    source: 'https://aws.amazon.com/cloudfront/pricing/',
    checked: 'unverified',
  },
  edgeRequest: {
    of: 'Lambda@Edge request',
    usd: 0.6,
    per: 1_000_000,
    unit: 'requests',
    source: 'https://aws.amazon.com/lambda/pricing/',
    checked: 'unverified',
  },
  bytesOut: {
    of: 'CloudFront to viewers in Asia',
    usd: 0.12,
    per: 1e9,
    unit: 'bytes',
    source: 'https://aws.amazon.com/cloudfront/pricing/',
    checked: 'unverified',
  },
} as const satisfies Record<string, AwsPrice>;
export type PricedUnit = keyof typeof awsPrices;

/**
 * Unverified price range of one SMS part to Vietnam by SNS. AWS prices each mobile network separately, changes prices often,
 * and publishes no readable list. Vietnamese providers may be cheaper, international ones more expensive.
 */
const { low, price: middle, high } = messagePrices.snsSmsPart;
export const smsPartPrice = { low, middle, high };
