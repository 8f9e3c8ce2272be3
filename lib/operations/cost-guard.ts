import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

type CostGuardProps = {
  topic: Topic;
  monthlyBudgetUsd: number;
};

/** Percent of the month's budget; the last is what the month is going to cost, if it goes on like this. */
const heard = [
  { notificationType: 'ACTUAL', percent: 50 },
  { notificationType: 'ACTUAL', percent: 80 },
  { notificationType: 'ACTUAL', percent: 100 },
  { notificationType: 'FORECASTED', percent: 120 },
] as const;

/**
 * Tells whoever is on duty what the account costs. It switches nothing off: what is given up first is a decision of people,
 * in the order of `docs/cost-guard.md`. An account is one stage's own.
 */
export class CostGuard extends Construct {
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
