import { SetSMSAttributesCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { setSmsSettings } from '../../../adapters/sns/sms-settings.ts';

const sns = mockClient(SNSClient);
beforeEach(() => sns.reset());

const settings = { logRole: 'arn:aws:iam::123456789012:role/Log', monthlySpendLimitUsd: 2000 };
const failure = (name: string) =>
  new SNSServiceException({ name, $fault: 'client', $metadata: {}, message: name });

test('the custom resource sets the account’s SMS type, spending limit and delivery log', async () => {
  sns.on(SetSMSAttributesCommand).resolves({});
  expect(await setSmsSettings(settings)).toBe('set');
  expect(sns.commandCalls(SetSMSAttributesCommand)[0]?.args[0].input).toEqual({
    attributes: {
      DefaultSMSType: 'Transactional',
      DeliveryStatusIAMRole: settings.logRole,
      DeliveryStatusSuccessSamplingRate: '100',
      MonthlySpendLimit: '2000',
    },
  });
});

test('all SMS attributes except the spending limit are set when AWS rejects that limit as above the quota', async () => {
  sns.on(SetSMSAttributesCommand).rejectsOnce(failure('InvalidParameterException')).resolves({});
  expect(await setSmsSettings(settings)).toBe('quota-too-low');
  const { attributes } = sns.commandCalls(SetSMSAttributesCommand)[1]?.args[0].input ?? {};
  expect(attributes).toEqual({
    DefaultSMSType: 'Transactional',
    DeliveryStatusIAMRole: settings.logRole,
    DeliveryStatusSuccessSamplingRate: '100',
  });
});

test('setting SMS attributes returns “refused” when SNS rejects them all, and throws other errors', async () => {
  sns.on(SetSMSAttributesCommand).rejects(failure('InvalidParameterException'));
  expect(await setSmsSettings(settings)).toBe('refused');
  sns.on(SetSMSAttributesCommand).rejects(failure('InternalErrorException'));
  await expect(setSmsSettings(settings)).rejects.toThrow('InternalError');
});
