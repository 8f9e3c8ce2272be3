import * as z from 'zod';
import { setSmsSettings } from '../../adapters/sns/sms-settings.ts';
import { customResourceFunction } from '../runtime/custom-resource.ts';
import { logLine } from '../runtime/log.ts';

/**
 * Sets the account's limit for SMS and the log of their deliveries, which CloudFormation can't. A limit above the account's
 * quota doesn't stop a deploy, because AWS needs days to raise the quota: the account keeps its lower limit.
 */
export const handler = customResourceFunction({
  properties: z.object({ logRole: z.string(), monthlySpendLimitUsd: z.coerce.number() }),
  services: () => undefined,
  async apply(settings) {
    const result = await setSmsSettings(settings);
    if (result === 'refused') {
      const reason = 'SNS rejects the SMS settings of this account: see DeliveryStatusIAMRole';
      return { kind: 'refused', reason };
    }
    if (result === 'quota-too-low') {
      const { monthlySpendLimitUsd } = settings;
      logLine({ smsSpendLimit: 'above the quota, not set', monthlySpendLimitUsd });
    }
    return { kind: 'done' };
  },
});
