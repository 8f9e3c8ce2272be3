import * as z from 'zod';
import { setSmsSettings } from '../../adapters/sns/sms-settings.ts';
import { createCustomResourceFunction } from '../runtime/events/custom-resource.ts';
import { logOperation } from '../runtime/log.ts';

/**
 * CloudFormation custom resource for the account's SMS spend limit and delivery log, which CloudFormation cannot set itself.
 * If the limit exceeds the account's quota, the deployment continues and the limit is only logged, because raising the quota
 * takes days.
 */
export const handler = createCustomResourceFunction({
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
      logOperation({ smsSpendLimit: 'above the quota, not set', monthlySpendLimitUsd });
    }
    return { kind: 'done' };
  },
});
