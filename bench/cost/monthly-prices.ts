import { list, type Price, page, priceList } from './prices.ts';

/** What a month costs before the first ticket. */
export const monthly = {
  key: {
    of: 'KMS key',
    usd: 1,
    source: 'https://aws.amazon.com/kms/pricing/',
    checked: page,
  },
  secret: {
    of: 'Secrets Manager secret',
    usd: 0.4,
    source:
      'https://hivebook.wiki/wiki/aws-secrets-manager-rotated-secrets-dynamic-db-credentials-kms',
    checked: page,
  },
  alarmMetric: {
    of: 'CloudWatch alarm, for each metric it looks at',
    usd: 0.1,
    source: priceList,
    checked: list,
  },
  ownMetric: {
    of: 'CloudWatch metric of our own',
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
    checked: page,
  },
  firewallRule: {
    of: 'WAF rule or managed group',
    usd: 1,
    source: 'https://c3x.dev/blog/aws-waf-cost-explained/',
    checked: page,
  },
} as const satisfies Record<string, Omit<Price, 'per' | 'unit'>>;
export type Monthly = keyof typeof monthly;
