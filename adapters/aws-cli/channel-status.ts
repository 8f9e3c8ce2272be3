import * as z from 'zod';
import type {
  ContactCenterState,
  EmailAccountState,
  SmsAccountState,
} from '../../core/operations/stage-state.ts';
import type { AwsQueryRunner } from './query-aws.ts';

const Limits = z.object({
  attributes: z.object({ MonthlySpendLimit: z.coerce.number().default(1) }).prefault({}),
});
const Sandbox = z.object({ IsInSandbox: z.boolean() });
const Senders = z.object({ SenderIds: z.array(z.object({ SenderId: z.string() })) });

export async function readSmsStatus(ask: AwsQueryRunner): Promise<SmsAccountState> {
  const limits = await ask('sns', 'get-sms-attributes', { attributes: ['MonthlySpendLimit'] });
  const sandbox = await ask('sns', 'get-sms-sandbox-account-status');
  const senders = await ask('pinpoint-sms-voice-v2', 'describe-sender-ids');
  return {
    limitUsd: Limits.parse(limits).attributes.MonthlySpendLimit,
    isSandbox: Sandbox.parse(sandbox).IsInSandbox,
    senderIds: Senders.parse(senders).SenderIds.map(({ SenderId }) => SenderId),
  };
}

const MailAccount = z.object({
  ProductionAccessEnabled: z.boolean(),
  SendingEnabled: z.boolean(),
  SendQuota: z.object({ Max24HourSend: z.number(), SentLast24Hours: z.number() }),
});
const Identity = z.object({ VerifiedForSendingStatus: z.boolean() });

export async function readMailStatus(
  ask: AwsQueryRunner,
  EmailIdentity: string,
): Promise<EmailAccountState> {
  const account = MailAccount.parse(await ask('sesv2', 'get-account'));
  const identity = Identity.parse(await ask('sesv2', 'get-email-identity', { EmailIdentity }));
  return {
    isProduction: account.ProductionAccessEnabled,
    isSending: account.SendingEnabled,
    isProved: identity.VerifiedForSendingStatus,
    sentLastDay: account.SendQuota.SentLast24Hours,
    maxPerDay: account.SendQuota.Max24HourSend,
  };
}

const Instance = z.object({ Instance: z.object({ InstanceStatus: z.string() }) });
const Numbers = z.object({ ListPhoneNumbersSummaryList: z.array(z.unknown()).default([]) });
const Flows = z.object({
  ContactFlowSummaryList: z.array(
    z.object({
      Name: z.string(),
      ContactFlowState: z.string().default('ACTIVE'),
      ContactFlowStatus: z.string().default('PUBLISHED'),
    }),
  ),
});
const Hours = z.object({ HoursOfOperationSummaryList: z.array(z.unknown()) });
const Objects = z.array(z.string()).nullable();
const Quota = z.object({ Quota: z.object({ Value: z.number() }) });

/**
 * Service code and quota code in AWS Service Quotas for the maximum number of concurrent calls in an Amazon Connect
 * instance.
 */
const callsAtOnce = { ServiceCode: 'connect', QuotaCode: 'L-12AB7C57' };

type Phone = { instanceArn: string; promptBucket: string };

export async function readPhoneStatus(
  ask: AwsQueryRunner,
  phone: Phone,
): Promise<ContactCenterState> {
  const InstanceId = phone.instanceArn.slice(phone.instanceArn.lastIndexOf('/') + 1);
  const instance = await ask('connect', 'describe-instance', { InstanceId });
  const numbers = await ask('connect', 'list-phone-numbers-v2', { TargetArn: phone.instanceArn });
  const flows = await ask('connect', 'list-contact-flows', { InstanceId });
  const hours = await ask('connect', 'list-hours-of-operations', { InstanceId });
  const wav = { query: 'Contents[?ends_with(Key, `.wav`)].Key' };
  const prompts = await ask('s3api', 'list-objects-v2', { Bucket: phone.promptBucket }, wav);
  const quota = await ask('service-quotas', 'get-service-quota', callsAtOnce);
  return {
    status: Instance.parse(instance).Instance.InstanceStatus,
    numbers: Numbers.parse(numbers).ListPhoneNumbersSummaryList.length,
    flows: Flows.parse(flows).ContactFlowSummaryList.map((flow) => ({
      name: flow.Name,
      isPublished: flow.ContactFlowStatus === 'PUBLISHED' && flow.ContactFlowState === 'ACTIVE',
    })),
    prompts: Objects.parse(prompts)?.length ?? 0,
    hours: Hours.parse(hours).HoursOfOperationSummaryList.length,
    callsAtOnce: Quota.parse(quota).Quota.Value,
  };
}
