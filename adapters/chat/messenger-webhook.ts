import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { IncomingChatMessage } from '../../core/conversation/model/incoming-message.ts';

const Place = z.object({ lat: z.number().min(-90).max(90), long: z.number().min(-180).max(180) });

const Attachment = z.looseObject({
  type: z.string(),
  payload: z.looseObject({ url: z.url().optional(), coordinates: Place.optional() }).optional(),
});

const Messaging = z.looseObject({
  sender: z.looseObject({ id: z.string().min(1).max(64) }),
  recipient: z.looseObject({ id: z.string() }),
  timestamp: z.number().int().positive(),
  message: z
    .looseObject({
      mid: z.string().min(1),
      text: z.string().optional(),
      is_echo: z.boolean().optional(),
      quick_reply: z.looseObject({ payload: z.string() }).optional(),
      attachments: z.array(Attachment).optional(),
    })
    .optional(),
  postback: z
    .looseObject({
      mid: z.string().min(1).optional().catch(undefined),
      payload: z.string().optional(),
    })
    .optional(),
});
type Messaging = z.infer<typeof Messaging>;

/** Parts of a Messenger webhook request that the hotline uses; other content is ignored. */
export const MessengerEvent = z.looseObject({
  object: z.string(),
  entry: z.array(z.looseObject({ id: z.string(), messaging: z.array(z.unknown()).optional() })),
});
export type MessengerEvent = z.infer<typeof MessengerEvent>;

/** Verifies Meta's signature of a webhook request, the HMAC-SHA256 of the raw body with the app secret. */
export function isSignedByMeta(
  body: Uint8Array,
  signature: string | undefined,
  appSecret: string,
): boolean {
  const shown = /^sha256=([0-9a-f]{64})$/i.exec(signature ?? '')?.[1];
  if (shown === undefined) return false;
  const nonSharedBuffer = createHmac('sha256', appSecret).update(body).digest();
  return timingSafeEqual(nonSharedBuffer, Buffer.from(shown, 'hex'));
}

export type MessengerMessage = { user: string; incoming: IncomingChatMessage };

/** Payload that Messenger sends when a user taps the button "Get Started". */
const getStarted = 'GET_STARTED';

const toAttachmentMessages = (
  attachments: z.infer<typeof Attachment>[],
  sent: { id: string; at: Date },
): IncomingChatMessage[] =>
  attachments.map((one, index): IncomingChatMessage => {
    const id = index === 0 ? sent.id : `${sent.id}.${index}`;
    const { url, coordinates } = one.payload ?? {};
    if (one.type === 'image' && url !== undefined) return { ...sent, id, kind: 'photo', url };
    return one.type === 'location' && coordinates
      ? { ...sent, id, kind: 'place', latitude: coordinates.lat, longitude: coordinates.long }
      : { ...sent, id, kind: 'other' };
  });

const toIncomingMessages = ({
  message,
  postback,
  timestamp,
  sender,
}: Messaging): IncomingChatMessage[] => {
  const at = new Date(timestamp);
  if (postback) {
    const { mid = `postback-${sender.id}-${timestamp}`, payload = getStarted } = postback;
    return payload === getStarted
      ? [{ kind: 'greeting', id: mid, at }]
      : [{ kind: 'choice', choice: payload.slice(0, 100), id: mid, at }];
  }
  if (!message || message.is_echo === true) return [];
  const sent = { id: message.mid, at };
  const { quick_reply: quick, text, attachments = [] } = message;
  if (quick) return [{ ...sent, kind: 'choice', choice: quick.payload.slice(0, 100) }];
  if (text !== undefined) return [{ ...sent, kind: 'text', text }];
  return attachments.length > 0 ? toAttachmentMessages(attachments, sent) : [];
};

/**
 * Returns the messages that users sent to the hotline's Messenger page, in order. Ignores events of other pages, copies of
 * the hotline's own messages (echoes), and receipts.
 */
export function parseMessengerEvent(
  { object, entry }: MessengerEvent,
  pageId: string,
): MessengerMessage[] {
  return object === 'page'
    ? entry
        .filter(({ id }) => id === pageId)
        .flatMap(({ messaging = [] }) => messaging)
        .flatMap((one) => Messaging.safeParse(one).data ?? [])
        .filter(({ recipient }) => recipient.id === pageId)
        .flatMap((one) =>
          toIncomingMessages(one).map((incoming) => ({ user: one.sender.id, incoming })),
        )
    : [];
}
