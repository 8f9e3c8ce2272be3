import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

type CostGuardProps = {
  topic: Topic;
  monthlyBudgetUsd: number;
};

/** Budget notifications, in percent of the monthly budget; the last one compares the forecast for the whole month. */
const heard = [
  { notificationType: 'ACTUAL', percent: 50 },
  { notificationType: 'ACTUAL', percent: 80 },
  { notificationType: 'ACTUAL', percent: 100 },
  { notificationType: 'FORECASTED', percent: 120 },
] as const;

/**
 * Notifies the person on duty about AWS costs. It switches nothing off; people decide what to reduce, in the order of
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
      notificationsWithSubscribers: heard.map(({ notificationType, percent }) => ({
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
