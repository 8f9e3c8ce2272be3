import { SetSMSAttributesCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';

type SmsSettings = {
  /** Writes the delivery log of every SMS of the account. */
  logRole: string;
  /** At this sum SNS stops for the rest of the month. */
  monthlySpendLimitUsd: number;
};

/** `quota-too-low`: everything is set except the limit, which stays as it was. `refused`: nothing is set. */
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

/** Sets how the account sends SMS. SNS rejects a spend limit above the account's quota, 1 US dollar in a new account. */
export const setSmsSettings = async ({
  logRole,
  monthlySpendLimitUsd,
}: SmsSettings): Promise<SmsSettingsResult> => {
  const attributes = {
    DefaultSMSType: 'Transactional',
    DeliveryStatusIAMRole: logRole,
    DeliveryStatusSuccessSamplingRate: '100',
  };
  const MonthlySpendLimit = String(monthlySpendLimitUsd);
  if (await isSet({ ...attributes, MonthlySpendLimit })) return 'set';
  return (await isSet(attributes)) ? 'quota-too-low' : 'refused';
};
