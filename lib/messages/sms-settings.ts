import { CustomResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';

type SmsSettingsProps = { monthlySpendLimitUsd: number };

/**
 * SMS settings of SNS, and log groups for the delivery status of SMS. Both apply to the whole account and region, so a
 * second stage in the same region fails to deploy: the log groups already exist.
 */
export class SmsSettings extends Construct {
  /**
   * Log groups with the delivery status of SMS. They contain phone numbers, so the entries are processed at once and expire
   * after three days.
   */
  readonly logs: LogGroup[];

  constructor(scope: Construct, id: string, { monthlySpendLimitUsd }: SmsSettingsProps) {
    super(scope, id);
    const { region, account } = Stack.of(this);
    const delivered = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
    this.logs = [
      createShortLivedLogGroup(this, 'Delivered', delivered),
      createShortLivedLogGroup(this, 'Failed', `${delivered}/Failure`),
    ];
    const logRole = new Role(this, 'LogRole', {
      description: 'Lets SNS write delivery logs of SMS',
      assumedBy: new ServicePrincipal('sns.amazonaws.com'),
    });
    for (const log of this.logs) log.grantWrite(logRole);

    const set = new HotlineFunction(this, 'SetSmsSettings', {
      entry: 'messages/set-sms-settings.task',
      impact: 'The deployment fails; SMS are sent with the previous settings',
      runbook: 'sms-settings-are-not-set',
      timeout: Duration.seconds(30),
    });
    // account settings have no ARN
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
    settings.node.addDependency(logRole, ...this.logs); // otherwise SNS creates log groups of that name that never expire
  }
}

function createShortLivedLogGroup(scope: Construct, id: string, logGroupName: string): LogGroup {
  return new LogGroup(scope, id, {
    logGroupName, // fixed by SNS
    retention: RetentionDays.THREE_DAYS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}
