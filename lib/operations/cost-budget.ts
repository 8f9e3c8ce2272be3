import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

type CostGuardProps = {
  topic: Topic;
  monthlyBudgetUsd: number;
};

/**
 * Thresholds for notifications about the AWS budget, in percent of the monthly budget. The last threshold applies to the
 * forecast for the month, the others to actual cost.
 */
const budgetNotifications = [
  { notificationType: 'ACTUAL', percent: 50 },
  { notificationType: 'ACTUAL', percent: 80 },
  { notificationType: 'ACTUAL', percent: 100 },
  { notificationType: 'FORECASTED', percent: 120 },
] as const;

/**
 * Monthly AWS budget that notifies the person on duty. It switches nothing off; people decide what to reduce, in the order of
 * `docs/cost-guard.md`. Assumes one stage per account.
 */
export class CostBudget extends Construct {
  constructor(scope: Construct, id: string, { topic, monthlyBudgetUsd }: CostGuardProps) {
    super(scope, id);
    topic.grantPublish(new ServicePrincipal('budgets.amazonaws.com'));
    new CfnBudget(this, 'Month', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudgetUsd, unit: 'USD' },
      },
      notificationsWithSubscribers: budgetNotifications.map(({ notificationType, percent }) => ({
        notification: {
          notificationType,
          comparisonOperator: 'GREATER_THAN',
          threshold: percent,
        },
        subscribers: [{ subscriptionType: 'SNS', address: topic.topicArn }],
      })),
    });
  }
}
