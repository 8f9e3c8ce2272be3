import { createHash, createHmac } from 'node:crypto';
import type { ChatPlatformSecret } from '../../../adapters/chat/platform-secret.ts';

/** Chat platform accounts with secrets that only tests use. */
export const accounts = {
  zalo: {
    appId: '431703210987654321',
    appSecret: 'an-app-secret-of-tests',
    oaId: '388613280878808645',
    oaSecretKey: 'an-account-key-of-tests',
    accessToken: 'a-token-of-tests',
    refreshToken: 'a-renewal-of-tests',
  },
  messenger: {
    pageId: '682498171943165',
    appSecret: 'a-meta-secret-of-tests',
    verifyToken: 'a-verify-token-of-tests',
    pageToken: 'a-page-token-of-tests',
  },
} satisfies ChatPlatformSecret;

/** Fields of a Zalo event as Zalo documents them, with test ids. */
const fromPerson = {
  app_id: accounts.zalo.appId,
  user_id_by_app: '552177279717587730',
  sender: { id: '246845883529197922' },
  recipient: { id: accounts.zalo.oaId },
  timestamp: '1638493205000',
};
export const zaloPayloads = {
  text: {
    ...fromPerson,
    event_name: 'user_send_text',
    message: { text: 'Quán karaoke ở phường 7', msg_id: '96d3cdf3af150460909' },
  },
  image: {
    ...fromPerson,
    event_name: 'user_send_image',
    message: {
      text: 'ảnh quán',
      msg_id: '96d3cdf3af150460910',
      attachments: [
        {
          type: 'image',
          payload: {
            thumbnail: 'https://photo-stal-1.zdn.vn/t/8cf0.jpg',
            url: 'https://photo-stal-1.zdn.vn/8cf0.jpg',
          },
        },
      ],
    },
  },
  location: {
    ...fromPerson,
    event_name: 'user_send_location',
    message: {
      text: '',
      msg_id: '96d3cdf3af150460911',
      attachments: [
        {
          type: 'location',
          payload: { coordinates: { latitude: '9.9347', longitude: '106.3453' } },
        },
      ],
    },
  },
  sticker: {
    ...fromPerson,
    event_name: 'user_send_sticker',
    message: {
      msg_id: '96d3cdf3af150460912',
      attachments: [{ type: 'sticker', payload: { id: 'bfe458bf64fa8da4d4eb' } }],
    },
  },
  follow: {
    app_id: accounts.zalo.appId,
    oa_id: accounts.zalo.oaId,
    user_id_by_app: '552177279717587730',
    event_name: 'follow',
    source: 'oa_profile',
    follower: { id: '246845883529197922' },
    timestamp: '1638493205000',
  },
  seen: {
    ...fromPerson,
    event_name: 'user_seen_message',
    message: { msg_ids: ['96d3cdf3af150460909'], msg_id: '96d3cdf3af150460909' },
  },
};

/** Returns Zalo's signature header: `mac=` and the SHA-256 of app id, body, timestamp and secret key. */
export function zaloSignature(body: string, timestamp = '1638493205000'): string {
  const { appId, oaSecretKey } = accounts.zalo;
  const mac = createHash('sha256')
    .update(`${appId}${body}${timestamp}${oaSecretKey}`)
    .digest('hex');
  return `mac=${mac}`;
}

const person = { id: '4418921234567890' };
const messaging = (more: object) => ({
  object: 'page',
  entry: [
    {
      id: accounts.messenger.pageId,
      time: 1_638_493_205_999,
      messaging: [
        {
          sender: person,
          recipient: { id: accounts.messenger.pageId },
          timestamp: 1_638_493_205_000,
          ...more,
        },
      ],
    },
  ],
});

/** Messenger webhook payloads as Meta documents them. */
export const messengerPayloads = {
  text: messaging({
    message: { mid: 'm_AG5Hz2Uq7tuwNEhXfYYKj8mJEM', text: 'Quán karaoke ở phường 7' },
  }),
  quickReply: messaging({
    message: { mid: 'm_quick', text: 'Ẩn danh', quick_reply: { payload: 'who:anonymous' } },
  }),
  image: messaging({
    message: {
      mid: 'm_image',
      attachments: [{ type: 'image', payload: { url: 'https://scontent.xx.fbcdn.net/v/1.jpg' } }],
    },
  }),
  location: messaging({
    message: {
      mid: 'm_location',
      attachments: [
        { type: 'location', payload: { coordinates: { lat: 9.9347, long: 106.3453 } } },
      ],
    },
  }),
  getStarted: messaging({ postback: { mid: 'm_start', title: 'Bắt đầu', payload: 'GET_STARTED' } }),
  echo: messaging({
    message: { mid: 'm_echo', is_echo: true, app_id: 1517776481860111, text: 'chào' },
  }),
  read: messaging({ read: { watermark: 1_638_493_205_000 } }),
};

export function metaSignature(body: string): string {
  return `sha256=${createHmac('sha256', accounts.messenger.appSecret).update(body).digest('hex')}`;
}
