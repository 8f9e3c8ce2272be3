import * as z from 'zod';
import { type PlatformSecrets, platformSecrets } from '../../adapters/chat/platform-secret.ts';
import { messageQueue } from '../../adapters/sqs/message-queue.ts';
import { ChatMessage } from '../../core/conversation/chat-message.ts';
import { environment } from '../runtime/environment.ts';
import type { Reply } from '../runtime/reply.ts';

/** What the platforms' doors need. */
export type ReceiveServices = {
  secrets: Pick<PlatformSecrets, 'known'>;
  queue: ReturnType<typeof messageQueue>;
  now(): Date;
};

export const receiveServices = (): ReceiveServices => {
  const env = environment(z.object({ CHAT_SECRET: z.string(), CHAT_QUEUE: z.url() }));
  return {
    secrets: platformSecrets(env.CHAT_SECRET),
    queue: messageQueue(env.CHAT_QUEUE),
    now: () => new Date(),
  };
};

/** Platforms try again for two hours at most; what is older was recorded by somebody. */
const oldestMinutes = 6 * 60;

const isFresh = ({ incoming: { at } }: ChatMessage, now: Date): boolean =>
  Math.abs(now.getTime() - at.getTime()) <= oldestMinutes * 60_000;

/** Into the queue in their order, each person's messages one after the other. */
export const enqueue = async (
  messages: readonly ChatMessage[],
  { queue, now }: ReceiveServices,
): Promise<void> => {
  for (const message of messages.filter((one) => isFresh(one, now()))) {
    const { channel, user, incoming } = message;
    await queue({
      group: `${channel}.${user}`,
      name: `${channel}.${user}.${incoming.id}`,
      body: JSON.stringify(z.encode(ChatMessage, message)),
    });
  }
};

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

/** Platforms look at the status alone. */
export const plainReply = (statusCode: number, body = ''): Reply => ({
  statusCode,
  headers: plain,
  body,
});

/** JSON whatever it says; nothing for what is none. */
export const jsonIn = (body: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
