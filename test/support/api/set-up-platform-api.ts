import * as z from 'zod';
import type { ChatPlatformSecret } from '../../../adapters/chat/platform-secret.ts';
import type { FifoMessage } from '../../../adapters/sqs/message-queue.ts';
import { ChatQueueMessage } from '../../../core/conversation/model/chat-message.ts';
import type { TrackedDeliveryReport } from '../../../core/messages/deliver/delivery-report.ts';
import { decryptChatMessage } from '../../../functions/chat/chat-message-encryption.ts';
import type { ChatPlatformWebhookDeps } from '../../../functions/chat/platforms/platform-webhook-deps.ts';
import { routes } from '../../../functions/chat/receive-platform-messages.http.ts';
import { createHttpFunction } from '../../../functions/runtime/events/http.ts';
import { httpEvent, lambdaContext } from '../events/lambda-events.ts';
import { accounts, metaSignature, zaloSignature } from '../events/platform-payloads.ts';
import { testHmac } from '../test-hmac.ts';

/** Sets up the webhook endpoints of Zalo and Messenger, with a queue that deduplicates like the real one. */
export function setUpPlatformApi(secret: ChatPlatformSecret = accounts) {
  const queued: FifoMessage[] = [];
  const delivered: TrackedDeliveryReport[] = [];
  const services: ChatPlatformWebhookDeps = {
    secrets: { known: async () => secret },
    secret: async () => testHmac,
    queue: async (message) => {
      if (!queued.some(({ name }) => name === message.name)) queued.push(message);
    },
    reportDelivery: async (delivery) => void delivered.push(delivery),
    now: () => new Date('2021-12-03T08:01:00+07:00'),
  };
  const handler = createHttpFunction({ routes, services: () => services });
  const post = async (path: string, body: string, headers: Record<string, string> = {}) =>
    (await handler(httpEvent('POST', path, { body, headers }), lambdaContext)).statusCode;
  return {
    queued,
    delivered,
    heard: () =>
      queued.map(({ body }) =>
        ChatQueueMessage.parse(decryptChatMessage(z.unknown().parse(JSON.parse(body)), testHmac)),
      ),
    get: (query: Record<string, string>) =>
      handler(
        httpEvent('GET', '/hooks/messenger', { queryStringParameters: query }),
        lambdaContext,
      ),
    post,
    zalo: (payload: object, signed?: string) => {
      const body = JSON.stringify(payload);
      return post('/hooks/zalo', body, { 'x-zevent-signature': signed ?? zaloSignature(body) });
    },
    messenger: (payload: object, signed?: string) => {
      const body = JSON.stringify(payload);
      return post('/hooks/messenger', body, {
        'x-hub-signature-256': signed ?? metaSignature(body),
      });
    },
  };
}
