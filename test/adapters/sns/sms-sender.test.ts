import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createSnsSmsSender } from '../../../adapters/sns/sms-sender.ts';
import { awsViolations } from '../../support/hotline/aws-violations.ts';

const sns = mockClient(SNSClient);
beforeEach(() => sns.reset());

const sms = {
  to: '+84912345678',
  text: '1022: phieu moi',
  ticket: '0123456789',
  alert: 'assigned',
};
const failure = (name: string) =>
  new SNSServiceException({ name, $fault: 'client', $metadata: {}, message: name });

test('an SMS is sent by SNS as transactional under the brand name, with ticket and notification', async () => {
  sns.on(PublishCommand).resolves({ MessageId: 'id-of-sns' });
  expect(await createSnsSmsSender('1022TRAVINH')(sms)).toEqual({
    kind: 'accepted',
    id: 'id-of-sns',
  });
  const { input } = sns.commandCalls(PublishCommand)[0]?.args[0] ?? {};
  expect(awsViolations('sns', 'Publish', input)).toEqual([]);
  expect(input).toEqual({
    PhoneNumber: '+84912345678',
    Message: '1022: phieu moi',
    MessageAttributes: {
      'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
      'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: '1022TRAVINH' },
      ticket: { DataType: 'String', StringValue: '0123456789' },
      alert: { DataType: 'String', StringValue: 'assigned' },
    },
  });
});

test('sending an SMS returns “refused” for a number that SNS rejects as invalid', async () => {
  sns.on(PublishCommand).rejects(failure('InvalidParameterException'));
  const outcome = await createSnsSmsSender(undefined)(sms);
  expect(outcome).toEqual({ kind: 'refused', reason: 'InvalidParameterException' });
});

test('sending an SMS rethrows a retryable SNS error', async () => {
  sns.on(PublishCommand).rejects(failure('ThrottledException'));
  await expect(createSnsSmsSender(undefined)(sms)).rejects.toThrow('ThrottledException');
});
