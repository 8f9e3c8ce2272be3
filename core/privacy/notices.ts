import type { Channel } from '../ticket/ticket.ts';

/**
 * Which words about their data somebody was shown or told before they sent anything: the version rises with each change of
 * them (`test/core/privacy/notices.test.ts` holds the two together), and each ticket keeps the one it was opened under.
 */
export const notices: Record<Channel, string> = {
  web: 'web-2',
  voice: 'voice-1',
  chat: 'chat-1',
  zalo: 'chat-1',
  messenger: 'chat-1',
  operator: 'operator-1',
  open311: 'open311-1',
};
