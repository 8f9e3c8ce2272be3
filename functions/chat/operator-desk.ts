import * as z from 'zod';
import { operatorChats } from '../../adapters/connect/operator-chats.ts';
import { participantService } from '../../adapters/connect/participant-service.ts';
import { messageQueue } from '../../adapters/sqs/message-queue.ts';
import type { OperatorDesk } from '../../core/conversation/ask-operators.ts';
import { environment } from '../runtime/environment.ts';
import { pause } from '../runtime/pause.ts';

const Environment = z.object({
  /** All four, or none: a stage may have no contact centre. */
  CONNECT_INSTANCE: z.string().optional(),
  CHAT_FLOW: z.string().optional(),
  CHAT_TOPIC: z.string().optional(),
  WAITING_QUEUE: z.string().optional(),
  AWS_REGION: z.string().default(''),
  /** As Amazon's own clients are told where a service is played. */
  AWS_ENDPOINT_URL_CONNECTPARTICIPANT: z.url().optional(),
});

/** The chat's own name makes two messages about it one. */
const chatWatch = (queueUrl: string): OperatorDesk['watch'] => {
  const send = messageQueue(queueUrl);
  return (contactId) =>
    send({ group: contactId, name: contactId, body: JSON.stringify({ contactId }) });
};

/** Where operators can be asked to join a conversation; nothing where there are none. */
export const operatorDesk = (portalUrl: string): OperatorDesk | undefined => {
  const env = environment(Environment);
  const { CONNECT_INSTANCE: instance, CHAT_FLOW: flow, CHAT_TOPIC: topic, AWS_REGION } = env;
  const { WAITING_QUEUE: queue } = env;
  if (instance === undefined || flow === undefined) return undefined;
  if (topic === undefined || queue === undefined) return undefined;
  const service =
    env.AWS_ENDPOINT_URL_CONNECTPARTICIPANT ??
    `https://participant.connect.${AWS_REGION}.amazonaws.com`;
  return {
    ...operatorChats({ instance, flow, topic, portalUrl }, participantService(service, pause)),
    watch: chatWatch(queue),
  };
};
