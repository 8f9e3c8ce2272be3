import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { IncomingChatMessage } from '../../core/conversation/model/incoming-message.ts';
import type { ZaloAccount } from './platform-secret.ts';

const Id = z.union([z.string(), z.number()]).transform(String);
const Millis = z.coerce.number().int().positive();
const Degree = z.coerce.number();
const Place = z.object({ latitude: Degree, longitude: Degree });

const Attachment = z.looseObject({
  type: z.string(),
  payload: z.looseObject({ url: z.url().optional(), coordinates: Place.optional() }).optional(),
});

/** Parts of a Zalo webhook event that the hotline uses. */
export const ZaloEvent = z.looseObject({
  app_id: Id,
  event_name: z.string(),
  timestamp: Millis,
  sender: z.looseObject({ id: Id }).optional(),
  recipient: z.looseObject({ id: Id }).optional(),
  follower: z.looseObject({ id: Id }).optional(),
  oa_id: Id.optional(),
  message: z
    .looseObject({
      msg_id: z.string().min(1),
      text: z.string().optional(),
      attachments: z.array(Attachment).optional(),
      location: Place.optional(),
      /**
       * Tracking id that the hotline assigned to the Zalo notification which was delivered. It is undefined for other
       * events.
       */
      tracking_id: z.string().min(1).max(48).optional().catch(undefined),
      delivery_time: Millis.optional().catch(undefined),
    })
    .optional(),
});
export type ZaloEvent = z.infer<typeof ZaloEvent>;

const Stamped = z.looseObject({ timestamp: z.union([z.string(), z.number()]).transform(String) });

const decodeHex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Verifies Zalo's signature of a webhook request, a SHA-256 hash of app id, body, timestamp and the account's secret key. */
export function isSignedByZalo(
  body: string,
  signature: string | undefined,
  { appId, oaSecretKey }: Pick<ZaloAccount, 'appId' | 'oaSecretKey'>,
  parsed: unknown,
): boolean {
  const stamped = Stamped.safeParse(parsed);
  const shown = /^(?:mac=)?([0-9a-f]{64})$/i.exec(signature ?? '')?.[1];
  if (!stamped.success || shown === undefined) return false;
  const nonSharedBuffer = createHash('sha256')
    .update(`${appId}${body}${stamped.data.timestamp}${oaSecretKey}`)
    .digest();
  return timingSafeEqual(nonSharedBuffer, decodeHex(shown));
}

export type ZaloWebhookMessage = { user: string; incoming: IncomingChatMessage };

const findLocation = ({ message }: ZaloEvent) =>
  message?.location ??
  message?.attachments?.find(({ type }) => type === 'location')?.payload?.coordinates;

const isInRange = ({ latitude, longitude }: z.infer<typeof Place>): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

const toIncomingMessage = (event: ZaloEvent): IncomingChatMessage | undefined => {
  const { event_name: name, message } = event;
  if (!message) return undefined;
  const sent = { id: message.msg_id, at: new Date(event.timestamp) };
  const place = findLocation(event);
  const photo = message.attachments?.find(({ type }) => type === 'image')?.payload?.url;
  switch (name) {
    case 'user_send_text':
      return message.text === undefined ? undefined : { ...sent, kind: 'text', text: message.text };
    case 'user_send_location':
      return place && isInRange(place)
        ? { ...sent, kind: 'place', latitude: place.latitude, longitude: place.longitude }
        : { ...sent, kind: 'other' };
    case 'user_send_image':
      return photo === undefined
        ? { ...sent, kind: 'other' }
        : { ...sent, kind: 'photo', url: photo };
    default:
      return /^user_send_/.test(name) ? { ...sent, kind: 'other' } : undefined;
  }
};

/** Returns a user's message to the hotline's Zalo account, or undefined for every other event. */
export function parseZaloEvent(event: ZaloEvent, oaId: string): ZaloWebhookMessage | undefined {
  const { event_name: name, follower, oa_id: account, sender, recipient, timestamp } = event;
  if (name === 'follow' && follower && account === oaId) {
    const id = `follow-${timestamp}`;
    return { user: follower.id, incoming: { kind: 'greeting', id, at: new Date(timestamp) } };
  }
  const incoming = recipient?.id === oaId ? toIncomingMessage(event) : undefined;
  return incoming && sender ? { user: sender.id, incoming } : undefined;
}
