import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Firewall } from '../../web/firewall.ts';

/**
 * Returns an SNS metric about SMS to phone numbers. It covers the whole account, because SNS metrics do not separate stages.
 */
export function createSmsMetric(metricName: string, label: string): Metric {
  return new Metric({
    namespace: 'AWS/SNS',
    metricName,
    label,
    statistic: 'Sum',
    dimensionsMap: { PhoneNumber: 'PhoneNumberDirect' },
  });
}

export function createMailMetric(metricName: string, label: string): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, label, statistic: 'Sum' });
}

/** Returns the metric of SMS spending since the beginning of the month, in USD. */
export function createSmsSpendMetric(): Metric {
  return new Metric({
    namespace: 'AWS/SNS',
    metricName: 'SMSMonthToDateSpentUSD',
    statistic: 'Maximum',
  });
}

/**
 * Returns the metric of requests that the firewall (AWS WAF) blocked. CloudWatch records it in us-east-1, because the
 * firewall belongs to CloudFront.
 */
export function createBlockedRequestsMetric(): Metric {
  return new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    label: 'blocked before the API',
    statistic: 'Sum',
    region: 'us-east-1',
    dimensionsMap: { WebACL: Firewall.metricName, Rule: 'ALL' },
  });
}
