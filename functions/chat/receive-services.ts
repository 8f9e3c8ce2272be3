import * as z from 'zod';
import { type PlatformSecrets, platformSecrets } from '../../adapters/chat/platform-secret.ts';
import { zaloDeliveryReporter } from '../../adapters/eventbridge/zalo-deliveries.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { fifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import { ChatMessage } from '../../core/conversation/chat-message.ts';
import { chatUserHmac } from '../../core/conversation/chat-user-hmac.ts';
import { maxMessageIdLength } from '../../core/conversation/incoming.ts';
import type { TrackedArrival } from '../../core/messages/feedback.ts';
import type { Hmac } from '../../core/ticket/hmac.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { sha256 } from '../runtime/random.ts';
import type { Reply } from '../runtime/reply.ts';
import { encryptMessage } from './lock-message.ts';

export type ReceiveServices = {
  secrets: Pick<PlatformSecrets, 'known'>;
  /** Loads the hotline secret that encrypts the queued messages. */
  secret(): Promise<Hmac>;
  queue: ReturnType<typeof fifoQueueSender>;
  reportDelivery(delivery: TrackedArrival): Promise<void>;
  now(): Date;
};

const Environment = z.object({
  CHAT_SECRET: z.string(),
  CHAT_QUEUE: z.url(),
  HOTLINE_SECRET: z.string(),
});

export function receiveServices(): ReceiveServices {
  const env = readEnvironment(Environment);
  return {
    secrets: platformSecrets(env.CHAT_SECRET),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    queue: fifoQueueSender(env.CHAT_QUEUE),
    reportDelivery: zaloDeliveryReporter(env.CHAT_SECRET),
    now: () => new Date(),
  };
}

/** Maximum age of an accepted chat message: 6 hours. Platforms retry for at most 2 hours, so an older message is a replay. */
const oldestMinutes = 6 * 60;

const isFresh = ({ incoming: { at } }: ChatMessage, now: Date): boolean =>
  Math.abs(now.getTime() - at.getTime()) <= oldestMinutes * 60_000;

/**
 * Fits a message to the queue schema: hashes a too long id and replaces unsupported content with kind `other`. Returns an
 * empty array, and logs it, if the chat user id itself does not fit.
 */
const holdable = ({ incoming, ...from }: ChatMessage): ChatMessage[] => {
  const id = incoming.id.length > maxMessageIdLength ? sha256(incoming.id) : incoming.id;
  const whole: ChatMessage = { ...from, incoming: { ...incoming, id } };
  const bare: ChatMessage = { ...from, incoming: { id, at: incoming.at, kind: 'other' } };
  const held = [whole, bare].find((one) => z.safeEncode(ChatMessage, one).success);
  if (!held) logLine({ chat: from.channel, dropped: 'not-holdable' });
  return held ? [held] : [];
};

/**
 * Queues messages encrypted and in order for each chat user. Group and deduplication ids contain only hashes of the user.
 * Messages older than 6 hours are dropped.
 */
export async function queueChatMessages(
  messages: readonly ChatMessage[],
  { secret, queue, now }: ReceiveServices,
): Promise<void> {
  const fresh = messages.filter((one) => isFresh(one, now()));
  for (const message of fresh.flatMap(holdable)) {
    const hmac = await secret();
    const group = chatUserHmac(message, hmac);
    await queue({
      group,
      name: `${group}.${message.incoming.id}`,
      body: encryptMessage(message, hmac),
    });
  }
}

const plain = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** Builds a plain text response; the chat platforms evaluate only its status. */
export function plainTextReply(statusCode: number, body = ''): Reply {
  return {
    statusCode,
    headers: plain,
    body,
  };
}
