/** API URLs of Zalo and Messenger for a deployment stage. A secret stores the hotline's accounts on these platforms. */
export type ChatPlatformConfig = {
  /**
   * Base URL of the Zalo Open API. In the local run, this and the other URLs are paths below the portal's URL, where the
   * platforms are simulated.
   */
  zaloApi: string;
  /** Base URL of Zalo's notification API (ZNS), which sends approved templates to phone numbers. */
  znsApi: string;
  zaloSignIn: string;
  messengerApi: string;
  /** Domain suffixes of the hosts from which the hotline may download photos that chat users sent. */
  photoHosts: string[];
  /**
   * Initial content of the secret with the hotline's Zalo and Messenger accounts. An administrator replaces it after the
   * deployment.
   */
  firstSecret: { zalo: object | null; messenger: object | null };
};

export const productionPlatformConfig: ChatPlatformConfig = {
  zaloApi: 'https://openapi.zalo.me',
  znsApi: 'https://business.openapi.zalo.me',
  zaloSignIn: 'https://oauth.zaloapp.com',
  messengerApi: 'https://graph.facebook.com/v24.0',
  photoHosts: ['zdn.vn', 'zadn.vn', 'fbcdn.net', 'fbsbx.com'],
  firstSecret: { zalo: null, messenger: null },
};

/** Simulated platforms for the local run, with invented accounts and tokens. */
export const simulatedPlatformConfig: ChatPlatformConfig = {
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
