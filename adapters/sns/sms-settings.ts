import { SetSMSAttributesCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';

type SmsSettings = {
  /** Writes the delivery log of every SMS of the account. */
  logRole: string;
  /** At this sum SNS stops for the rest of the month. */
  monthlySpendLimitUsd: number;
};

/** Sets how the account's SMS are sent; false when SNS doesn't take it, as it does with too high a limit. */
export const setSmsSettings = async ({
  logRole,
  monthlySpendLimitUsd,
}: SmsSettings): Promise<boolean> => {
  try {
    await new SNSClient({}).send(
      new SetSMSAttributesCommand({
        attributes: {
          DefaultSMSType: 'Transactional',
          DeliveryStatusIAMRole: logRole,
          DeliveryStatusSuccessSamplingRate: '100',
          MonthlySpendLimit: String(monthlySpendLimitUsd),
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof SNSServiceException && error.name.startsWith('InvalidParameter')) {
      return false;
    }
    throw error;
  }
};
