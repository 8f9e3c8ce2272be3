import { timingSafeEqual } from 'node:crypto';
import {
  isSignedByMeta,
  MessengerEvent,
  parseMessengerEvent,
} from '../../../adapters/chat/messenger-webhook.ts';
import type { HttpReply } from '../../runtime/reply/reply.ts';
import { parseJson } from '../../runtime/request/json-body.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import {
  buildPlainTextReply,
  type ChatPlatformWebhookDeps,
  queueChatMessages,
} from './platform-webhook-deps.ts';

const isSame = (shown: string, known: string): boolean => {
  const [one, other] = [Buffer.from(shown), Buffer.from(known)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/**
 * Handles `GET /hooks/messenger`: answers Meta's webhook verification request with its challenge if the verify token matches.
 */
export async function verifyMessengerWebhook(
  { query }: HttpRequest,
  { secrets }: ChatPlatformWebhookDeps,
): Promise<HttpReply> {
  const { messenger } = await secrets.known();
  if (!messenger) return buildPlainTextReply(404);
  const challenge = query['hub.challenge'] ?? '';
  const isVerified =
    query['hub.mode'] === 'subscribe' &&
    isSame(query['hub.verify_token'] ?? '', messenger.verifyToken);
  return isVerified && /^[\w-]{1,200}$/.test(challenge)
    ? buildPlainTextReply(200, challenge)
    : buildPlainTextReply(403);
}

/**
 * Handles `POST /hooks/messenger`: verifies Meta's signature and queues the messages in the event, which may contain several.
 */
export async function receiveMessengerEvent(
  request: HttpRequest,
  services: ChatPlatformWebhookDeps,
): Promise<HttpReply> {
  const { messenger } = await services.secrets.known();
  if (!messenger) return buildPlainTextReply(404);
  const { bytes, body, headers } = request;
  if (!isSignedByMeta(bytes, headers['x-hub-signature-256'], messenger.appSecret)) {
    return buildPlainTextReply(403);
  }
  const event = MessengerEvent.safeParse(parseJson(body));
  const messages = event.success ? parseMessengerEvent(event.data, messenger.pageId) : [];
  await queueChatMessages(
    messages.map((one) => ({ channel: 'messenger', ...one })),
    services,
  );
  return buildPlainTextReply(200);
}
