import {
  DeleteMessageCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { deadLetterQueues } from '../../../adapters/sqs/dead-letters.ts';

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());
const queues = deadLetterQueues('ap-southeast-1');

test('queues are found by their stack’s name, on however many pages', async () => {
  const asked = { QueueNamePrefix: 'HotlineTicketing-dev-' };
  sqs.on(ListQueuesCommand, asked).resolves({ QueueUrls: ['a'], NextToken: 'more' });
  sqs.on(ListQueuesCommand, { ...asked, NextToken: 'more' }).resolves({ QueueUrls: ['b'] });
  expect(await queues.named('HotlineTicketing-dev-')).toEqual(['a', 'b']);
});

test('a message comes with what stands beside it, and goes by its receipt', async () => {
  sqs.on(ReceiveMessageCommand).resolves({
    Messages: [
      {
        Body: '{}',
        ReceiptHandle: 'receipt',
        MessageAttributes: { TARGET_ARN: { DataType: 'String', StringValue: 'arn' } },
      },
    ],
  });
  const [letter] = await queues.receive('url');
  expect(letter).toEqual({ body: '{}', attributes: { TARGET_ARN: 'arn' }, receipt: 'receipt' });
  if (letter) await queues.remove('url', letter);
  const [call] = sqs.commandCalls(DeleteMessageCommand);
  expect(call?.args[0].input).toEqual({ QueueUrl: 'url', ReceiptHandle: 'receipt' });
});
