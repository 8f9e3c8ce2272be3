import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { AwsServiceEmulator } from '../component-types.ts';
import {
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from '../services/aws-json.ts';
import type { FifoQueues } from './fifo-queues.ts';

const maxBytes = 1024 * 1024;

const SendMessage = z.object({
  QueueUrl: z.string(),
  MessageBody: z.string().min(1).max(maxBytes),
  MessageGroupId: z.string().min(1).max(128).optional(),
  MessageDeduplicationId: z.string().min(1).max(128).optional(),
});

/** Emulates the `SendMessage` operation of Amazon SQS for FIFO queues. */
export function createSqsEmulator(queues: FifoQueues): AwsServiceEmulator {
  return createAwsJsonService({
    endpointName: 'SQS',
    target: 'AmazonSQS',
    version: '1.0',
    operations: {
      SendMessage: defineOperation(SendMessage, (input) => {
        const arn = queues.arnOf(input.QueueUrl);
        if (arn === undefined) {
          return failOperation(
            'com.amazonaws.sqs#QueueDoesNotExist',
            'The local run has no FIFO queue with this URL',
          );
        }
        const { MessageBody: body, MessageGroupId: group, MessageDeduplicationId: dedup } = input;
        if (group === undefined || dedup === undefined) {
          return failOperation(
            'com.amazonaws.sqs#MissingParameter',
            'A FIFO queue needs MessageGroupId and MessageDeduplicationId',
          );
        }
        const MessageId = queues.send(arn, { group, dedup, body });
        const MD5OfMessageBody = createHash('md5').update(body).digest('hex');
        return succeedOperation({
          MessageId,
          MD5OfMessageBody,
          SequenceNumber: MessageId.padStart(20, '0'),
        });
      }),
    },
  });
}
