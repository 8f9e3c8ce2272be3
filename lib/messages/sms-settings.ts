import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/hotline-function.ts';

type SmsSettingsProps = { monthlySpendLimitUsd: number };

/**
 * How the account's SMS are sent and where SNS writes what became of them. Both belong to account and region as a whole:
 * a second stage in the same ones is refused by the names of the log groups.
 */
export class SmsSettings extends Construct {
  /** They hold telephone numbers, so they are read by the subscription at once and kept for no longer than a search needs. */
  readonly logs: LogGroup[];

  constructor(scope: Construct, id: string, { monthlySpendLimitUsd }: SmsSettingsProps) {
    super(scope, id);
    const { region, account } = Stack.of(this);
    const delivered = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
    this.logs = [
      shortLivedLog(this, 'Delivered', delivered),
      shortLivedLog(this, 'Failed', `${delivered}/Failure`),
    ];
    const logRole = new Role(this, 'LogRole', {
      description: 'Lets SNS write what became of each SMS',
      assumedBy: new ServicePrincipal('sns.amazonaws.com'),
    });
    for (const log of this.logs) log.grantWrite(logRole);

    const set = new HotlineFunction(this, 'SetSmsSettings', {
      entry: 'messages/set-sms-settings.task',
      impact: 'The deploy fails and SMS are sent by the settings of before',
      runbook: 'sms-settings-are-not-set',
      timeout: Duration.seconds(30),
    });
    // the account's settings have no ARN
    set.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:SetSMSAttributes'], resources: ['*'] }),
    );
    logRole.grantPassRole(set.grantPrincipal);
    const settings = new CustomResource(this, 'Settings', {
      resourceType: 'Custom::SmsSettings',
      serviceToken: set.functionArn,
      serviceTimeout: Duration.minutes(5),
      properties: { logRole: logRole.roleArn, monthlySpendLimitUsd },
    });
    settings.node.addDependency(logRole, ...this.logs); // else SNS makes groups of that name itself, to be kept for good
  }
}

function shortLivedLog(scope: Construct, id: string, logGroupName: string): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName, // which SNS has chosen
    retention: RetentionDays.THREE_DAYS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
