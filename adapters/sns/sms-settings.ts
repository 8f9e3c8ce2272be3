import { SetSMSAttributesCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';

type SmsSettings = {
  /** ARN of the IAM role with which SNS writes the delivery log of all SMS in the account. */
  logRole: string;
  /** Monthly spending in USD at which SNS stops sending. */
  monthlySpendLimitUsd: number;
};

/**
 * Result of setting the AWS account's SMS options. With `quota-too-low`, all options except the spend limit are set. With
 * `refused`, no option is set.
 */
type SmsSettingsResult = 'set' | 'quota-too-low' | 'refused';

const isSet = async (attributes: Record<string, string>): Promise<boolean> => {
  try {
    await new SNSClient({}).send(new SetSMSAttributesCommand({ attributes }));
    return true;
  } catch (error) {
    if (error instanceof SNSServiceException && error.name.startsWith('InvalidParameter')) {
      return false;
    }
    throw error;
  }
};

/**
 * Sets the account's options for sending SMS. SNS rejects a spend limit above the account's quota, which is 1 US dollar in a
 * new account.
 */
export async function setSmsSettings({
  logRole,
  monthlySpendLimitUsd,
}: SmsSettings): Promise<SmsSettingsResult> {
  const attributes = {
    DefaultSMSType: 'Transactional',
    DeliveryStatusIAMRole: logRole,
    DeliveryStatusSuccessSamplingRate: '100',
  };
  const MonthlySpendLimit = String(monthlySpendLimitUsd);
  if (await isSet({ ...attributes, MonthlySpendLimit })) return 'set';
  return (await isSet(attributes)) ? 'quota-too-low' : 'refused';
}
