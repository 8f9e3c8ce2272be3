/** Zalo and Messenger: where they are. Whose accounts the hotline has there is in the secret. */
export type PlatformConfig = {
  /** Addresses; one that begins with `/` is beside the portal. */
  zaloApi: string;
  /** Zalo's notification service, which sends approved templates to telephone numbers. */
  znsApi: string;
  zaloSignIn: string;
  messengerApi: string;
  /** Hosts that pictures are fetched from, by the ends of their names. */
  photoHosts: string[];
  /** What the secret says before anybody has entered the accounts. */
  firstSecret: { zalo: object | null; messenger: object | null };
};

export const platforms: PlatformConfig = {
  zaloApi: 'https://openapi.zalo.me',
  znsApi: 'https://business.openapi.zalo.me',
  zaloSignIn: 'https://oauth.zaloapp.com',
  messengerApi: 'https://graph.facebook.com/v24.0',
  photoHosts: ['zdn.vn', 'zadn.vn', 'fbcdn.net', 'fbsbx.com'],
  firstSecret: { zalo: null, messenger: null },
};

/** Played on a laptop: the accounts are invented, and open nothing. */
export const playedPlatforms: PlatformConfig = {
  zaloApi: '/local/chat/zalo',
  znsApi: '/local/chat/zns',
  zaloSignIn: '/local/chat/zalo-sign-in',
  messengerApi: '/local/chat/messenger',
  photoHosts: ['localhost'],
  firstSecret: {
    zalo: {
      appId: '1022000000000000001',
      appSecret: 'played-zalo-app',
      oaId: '1022000000000000002',
      oaSecretKey: 'played-zalo-account-key',
      accessToken: 'played-zalo-token-1',
      refreshToken: 'played-zalo-renewal-1',
    },
    messenger: {
      pageId: '102200000000001',
      appSecret: 'played-messenger-app-secret',
      verifyToken: 'played-messenger-verify-token',
      pageToken: 'played-messenger-page-token',
    },
  },
};
