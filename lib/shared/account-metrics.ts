import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Firewall } from '../web/firewall.ts';

/** SMS and e-mail are counted for the whole account: neither service divides them by stage. */
export const sms = (metricName: string, label: string): Metric =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName,
    label,
    statistic: 'Sum',
    dimensionsMap: { PhoneNumber: 'PhoneNumberDirect' },
  });

export const mail = (metricName: string, label: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, label, statistic: 'Sum' });

/** What the month's SMS have cost so far. */
export const smsSpent = (): Metric =>
  new Metric({
    namespace: 'AWS/SNS',
    metricName: 'SMSMonthToDateSpentUSD',
    statistic: 'Maximum',
  });

/** What the firewall of the front has stopped; it counts where CloudFront is. */
export const blocked = (): Metric =>
  new Metric({
    namespace: 'AWS/WAFV2',
    metricName: 'BlockedRequests',
    label: 'blocked before the API',
    statistic: 'Sum',
    region: 'us-east-1',
    dimensionsMap: { WebACL: Firewall.metricName, Rule: 'ALL' },
  });
