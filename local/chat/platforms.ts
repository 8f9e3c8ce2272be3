import { createHash, createHmac, randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';

export const ChatChannel = z.enum(['zalo', 'messenger']);
export type ChatChannel = z.infer<typeof ChatChannel>;

const Button = z.object({ title: z.string(), payload: z.string() });

const ChatPlatformMessage = z.object({
  by: z.enum(['person', 'hotline']),
  at: z.string(),
  text: z.string(),
  buttons: z.array(Button).default([]),
});
export type ChatPlatformMessage = z.infer<typeof ChatPlatformMessage>;

/** Schema of an action of a simulated Zalo or Messenger user, such as writing a message or blocking the hotline. */
export const ChatUserAction = z.strictObject({
  channel: ChatChannel,
  user: z.string().regex(/^[\w-]{1,40}$/),
  text: z.string().max(4000).optional(),
  /** Payload of the quick reply that the chat user pressed; `text` is the label of that quick reply. */
  payload: z.string().max(200).optional(),
  latitude: z.coerce.number().optional(),
  longitude: z.coerce.number().optional(),
  photo: z.literal('yes').optional(),
  follow: z.literal('yes').optional(),
  /**
   * Present when the chat user blocks the hotline's account. The block ends when the user follows the account or writes to
   * it.
   */
  block: z.literal('yes').optional(),
});
export type ChatUserAction = z.infer<typeof ChatUserAction>;

/** Schema of the secret with the hotline's Zalo and Messenger accounts. An account that doesn't exist is null. */
const Accounts = z
  .object({
    zalo: z.object({ appId: z.string(), oaId: z.string(), oaSecretKey: z.string() }).nullable(),
    messenger: z.object({ pageId: z.string(), appSecret: z.string() }).nullable(),
  })
  .catch({ zalo: null, messenger: null });

export type ChatPlatformSimulator = {
  /**
   * Builds the webhook request that Zalo or Messenger sends for a user's action; undefined when the hotline has no account
   * at that platform.
   */
  webhookFor(
    action: ChatUserAction,
  ): { path: string; headers: Record<string, string>; body: string } | undefined;
  /**
   * Builds the webhook request that reports the delivery of a Zalo notification; undefined when the hotline has no Zalo
   * account.
   */
  deliveredWebhook(
    trackingId: string,
  ): { path: string; headers: Record<string, string>; body: string } | undefined;
  /** Lists the Zalo or Messenger messages between a user and the hotline, oldest first. */
  said(channel: ChatChannel, user: string): ChatPlatformMessage[];
  note(channel: ChatChannel, user: string, platformMessage: Omit<ChatPlatformMessage, 'at'>): void;
  /** Returns `yes` when the chat platform would accept a message to the user now, otherwise the reason for rejecting it. */
  takes(channel: ChatChannel, user: string): 'yes' | 'blocked' | 'too-late';
  talkers(): { channel: ChatChannel; user: string }[];
};

type PlatformsDeps = {
  store: SqliteStore;
  clock: Clock;
  /** Returns the current value of the secret with the hotline's Zalo and Messenger accounts. */
  accounts(): unknown;
  /** Base URL of the local run, used in the URLs of pictures that chat users send. */
  address: string;
};

const Row = z.object({ said: z.string() });
const ChatUser = z.object({ channel: ChatChannel, user: z.string() });

/** Text shown in a simulated chat after the user has blocked the hotline's account. */
export const blockedChatText = '(chặn 1022)';

/** Number of hours after a user's last message during which the chat platform accepts messages to that user. */
const windowHours: Record<ChatChannel, number> = { zalo: 7 * 24, messenger: 24 };

const findRefusal = (channel: ChatChannel, messages: readonly ChatPlatformMessage[], now: Date) => {
  const last = messages.findLast(({ by }) => by === 'person');
  if (!last) return 'too-late';
  if (last.text === blockedChatText) return 'blocked';
  const endsAt = Date.parse(last.at) + windowHours[channel] * 3_600_000;
  return now.getTime() < endsAt ? 'yes' : 'too-late';
};

/** Opens the simulated chat platforms Zalo and Messenger. */
export function createChatPlatformSimulator({
  store,
  clock,
  accounts,
  address,
}: PlatformsDeps): ChatPlatformSimulator {
  store.exec(
    'CREATE TABLE IF NOT EXISTS chat_said (number INTEGER PRIMARY KEY, channel TEXT NOT NULL, user TEXT NOT NULL, said TEXT NOT NULL)',
  );
  const insert = store.prepare('INSERT INTO chat_said (channel, user, said) VALUES (?, ?, ?)');
  const list = store.prepare(
    'SELECT said FROM chat_said WHERE channel = ? AND user = ? ORDER BY number',
  );
  const selectUsers = store.prepare('SELECT DISTINCT channel, user FROM chat_said');
  const photo = `${address}/local/chat/photo.png`;
  const listMessages = (channel: ChatChannel, user: string): ChatPlatformMessage[] =>
    list
      .all(channel, user)
      .map((row) => ChatPlatformMessage.parse(JSON.parse(Row.parse(row).said)));
  return {
    webhookFor: (action) => {
      const known = Accounts.parse(accounts());
      const now = clock.now().getTime();
      if (action.channel === 'zalo')
        return known.zalo ? zaloWebhook(action, known.zalo, now, photo) : undefined;
      return known.messenger ? messengerWebhook(action, known.messenger, now, photo) : undefined;
    },
    deliveredWebhook: (trackingId) => {
      const { zalo } = Accounts.parse(accounts());
      return zalo ? arrivalWebhook(trackingId, zalo, clock.now().getTime()) : undefined;
    },
    said: listMessages,
    takes: (channel, user) => findRefusal(channel, listMessages(channel, user), clock.now()),
    note: (channel, user, message) =>
      void insert.run(
        channel,
        user,
        JSON.stringify({ ...message, at: clock.now().toISOString() } satisfies ChatPlatformMessage),
      ),
    talkers: () => selectUsers.all().map((row) => ChatUser.parse(row)),
  };
}

type ZaloAccount = NonNullable<z.infer<typeof Accounts>['zalo']>;
type MessengerAccount = NonNullable<z.infer<typeof Accounts>['messenger']>;

const zaloMessage = (
  { text = '', latitude, longitude, photo }: ChatUserAction,
  picture: string,
) => {
  const msg_id = randomUUID().replaceAll('-', '').slice(0, 20);
  if (latitude !== undefined && longitude !== undefined) {
    const coordinates = { latitude: String(latitude), longitude: String(longitude) };
    const attachments = [{ type: 'location', payload: { coordinates } }];
    return { event_name: 'user_send_location', message: { msg_id, attachments } };
  }
  if (photo) {
    const attachments = [{ type: 'image', payload: { url: picture, thumbnail: picture } }];
    return { event_name: 'user_send_image', message: { msg_id, attachments } };
  }
  return { event_name: 'user_send_text', message: { msg_id, text } };
};

function zaloWebhook(
  chatUserAction: ChatUserAction,
  account: ZaloAccount,
  now: number,
  picture: string,
) {
  const { appId, oaId } = account;
  const timestamp = String(now);
  const common = { app_id: appId, timestamp };
  const body = JSON.stringify(
    chatUserAction.follow
      ? { ...common, event_name: 'follow', oa_id: oaId, follower: { id: chatUserAction.user } }
      : {
          ...common,
          ...zaloMessage(chatUserAction, picture),
          sender: { id: chatUserAction.user },
          recipient: { id: oaId },
        },
  );
  return signZaloWebhook(body, timestamp, account);
}

function signZaloWebhook(body: string, timestamp: string, { appId, oaSecretKey }: ZaloAccount) {
  const mac = createHash('sha256')
    .update(`${appId}${body}${timestamp}${oaSecretKey}`)
    .digest('hex');
  return { path: '/hooks/zalo', headers: { 'x-zevent-signature': `mac=${mac}` }, body };
}

function arrivalWebhook(trackingId: string, account: ZaloAccount, now: number) {
  const timestamp = String(now);
  const body = JSON.stringify({
    ...{ event_name: 'user_received_message', app_id: account.appId, oa_id: account.oaId },
    sender: { id: account.oaId },
    recipient: { id: 'played' },
    message: { msg_id: randomUUID(), tracking_id: trackingId, delivery_time: timestamp },
    timestamp,
  });
  return signZaloWebhook(body, timestamp, account);
}

const messengerMessage = (action: ChatUserAction, picture: string) => {
  const mid = `m_${randomUUID()}`;
  const { text = '', payload, latitude, longitude } = action;
  if (action.follow) return { postback: { mid, title: 'Bắt đầu', payload: 'GET_STARTED' } };
  if (payload !== undefined) return { message: { mid, text, quick_reply: { payload } } };
  if (latitude !== undefined && longitude !== undefined) {
    const attachments = [
      { type: 'location', payload: { coordinates: { lat: latitude, long: longitude } } },
    ];
    return { message: { mid, attachments } };
  }
  return action.photo
    ? { message: { mid, attachments: [{ type: 'image', payload: { url: picture } }] } }
    : { message: { mid, text } };
};

function messengerWebhook(
  action: ChatUserAction,
  account: MessengerAccount,
  now: number,
  picture: string,
) {
  const { pageId, appSecret } = account;
  const one = {
    sender: { id: action.user },
    recipient: { id: pageId },
    timestamp: now,
    ...messengerMessage(action, picture),
  };
  const body = JSON.stringify({
    object: 'page',
    entry: [{ id: pageId, time: now, messaging: [one] }],
  });
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  return {
    path: '/hooks/messenger',
    headers: { 'x-hub-signature-256': `sha256=${signature}` },
    body,
  };
}
