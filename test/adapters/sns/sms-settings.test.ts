import { SetSMSAttributesCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { setSmsSettings } from '../../../adapters/sns/sms-settings.ts';

const sns = mockClient(SNSClient);
beforeEach(() => sns.reset());

const settings = { logRole: 'arn:aws:iam::123456789012:role/Log', monthlySpendLimitUsd: 2000 };
const failure = (name: string) =>
  new SNSServiceException({ name, $fault: 'client', $metadata: {}, message: name });

test('the account sends service messages up to the limit, and logs what became of each', async () => {
  sns.on(SetSMSAttributesCommand).resolves({});
  expect(await setSmsSettings(settings)).toBe(true);
  expect(sns.commandCalls(SetSMSAttributesCommand)[0]?.args[0].input).toEqual({
    attributes: {
      DefaultSMSType: 'Transactional',
      DeliveryStatusIAMRole: settings.logRole,
      DeliveryStatusSuccessSamplingRate: '100',
      MonthlySpendLimit: '2000',
    },
  });
});

test('a limit that the account hasn’t got is a refusal, anything else is thrown', async () => {
  sns.on(SetSMSAttributesCommand).rejectsOnce(failure('InvalidParameterException'));
  expect(await setSmsSettings(settings)).toBe(false);
  sns.on(SetSMSAttributesCommand).rejects(failure('InternalErrorException'));
  await expect(setSmsSettings(settings)).rejects.toThrow('InternalError');
});
