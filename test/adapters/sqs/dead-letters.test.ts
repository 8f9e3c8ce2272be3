import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListDeadLetterSourceQueuesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { createDeadLetterQueueClient } from '../../../adapters/sqs/dead-letters.ts';

const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());
const queues = createDeadLetterQueueClient('ap-southeast-1');

test('a stack’s queues are found by their name prefix across pages', async () => {
  const input = { QueueNamePrefix: 'HotlineTicketing-dev-' };
  sqs.on(ListQueuesCommand, input).resolves({ QueueUrls: ['a'], NextToken: 'more' });
  sqs.on(ListQueuesCommand, { ...input, NextToken: 'more' }).resolves({ QueueUrls: ['b'] });
  expect(await queues.named('HotlineTicketing-dev-')).toEqual(['a', 'b']);
});

test('a dead-letter message is read with its attributes and deleted by its receipt handle', async () => {
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

test.each([
  ['moves messages back to their source queue', '2', false, 1],
  ['only counts in a dry run', '2', true, 0],
  ['moves nothing from an empty queue', '0', false, 0],
])(
  'redriving an SQS dead-letter queue %s',
  async (_, ApproximateNumberOfMessages, isRehearsal, moves) => {
    sqs.on(ListDeadLetterSourceQueuesCommand).resolves({ queueUrls: ['deliveries'] });
    sqs.on(GetQueueAttributesCommand).resolves({
      Attributes: { QueueArn: 'arn', ApproximateNumberOfMessages },
    });
    sqs.on(StartMessageMoveTaskCommand, { SourceArn: 'arn' }).resolves({});
    expect(await queues.isFedByQueue('url')).toBe(true);
    expect(await queues.moveBack('url', { isRehearsal })).toBe(Number(ApproximateNumberOfMessages));
    expect(sqs.commandCalls(StartMessageMoveTaskCommand)).toHaveLength(moves);
  },
);
