import * as z from 'zod';
import { createOperatorChatClient } from '../../adapters/connect/operator-chats.ts';
import { createParticipantServiceClient } from '../../adapters/connect/participant-service.ts';
import { createFifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import type { OperatorChatPort } from '../../core/conversation/ports/operator-port.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { pauseBeforeRetry } from '../runtime/pause-before-retry.ts';

const Environment = z.object({
  /**
   * Environment variables for the contact center in Amazon Connect. Either all four are set, or none if the deployment has
   * no contact center.
   */
  CONNECT_INSTANCE: z.string().optional(),
  CHAT_FLOW: z.string().optional(),
  CHAT_TOPIC: z.string().optional(),
  WAITING_QUEUE: z.string().optional(),
  AWS_REGION: z.string().default(''),
  /**
   * Endpoint of the Connect participant service, in the AWS SDK's standard variable. Set only in environments that simulate
   * the service.
   */
  AWS_ENDPOINT_URL_CONNECTPARTICIPANT: z.url().optional(),
});

/**
 * Returns a function that queues a delayed check whether an operator has joined a waiting chat. The contact id is the
 * deduplication id, so SQS drops a second message about the same chat.
 */
const createChatWatch = (queueUrl: string): OperatorChatPort['watch'] => {
  const send = createFifoQueueSender(queueUrl);
  return (contactId) =>
    send({ group: contactId, name: contactId, body: JSON.stringify({ contactId }) });
};

/**
 * Builds the connection to the operators' chat in Amazon Connect. Returns undefined in a deployment without a contact center.
 */
export function connectOperatorChat(portalUrl: string): OperatorChatPort | undefined {
  const env = readEnvironment(Environment);
  const { CONNECT_INSTANCE: instance, CHAT_FLOW: flow, CHAT_TOPIC: topic, AWS_REGION } = env;
  const { WAITING_QUEUE: queue } = env;
  if (instance === undefined || flow === undefined) return undefined;
  if (topic === undefined || queue === undefined) return undefined;
  const service =
    env.AWS_ENDPOINT_URL_CONNECTPARTICIPANT ??
    `https://participant.connect.${AWS_REGION}.amazonaws.com`;
  return {
    ...createOperatorChatClient(
      { instance, flow, topic, portalUrl },
      createParticipantServiceClient(service, pauseBeforeRetry),
    ),
    watch: createChatWatch(queue),
  };
}
