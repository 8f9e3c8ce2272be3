import * as z from 'zod';
import { setSmsSettings } from '../../adapters/sns/sms-settings.ts';
import { customResourceFunction } from '../runtime/custom-resource.ts';

/** Sets what CloudFormation can't: the account's limit for SMS, and the log that tells what became of them. */
export const handler = customResourceFunction({
  properties: z.object({ logRole: z.string(), monthlySpendLimitUsd: z.coerce.number() }),
  services: () => undefined,
  async apply(settings) {
    if (await setSmsSettings(settings)) return { kind: 'done' };
    const reason = `SNS refuses a monthly spend limit of ${settings.monthlySpendLimitUsd} US dollars: has AWS raised the account's limit so far?`;
    return { kind: 'refused', reason };
  },
});
