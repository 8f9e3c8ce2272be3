import type { Channel } from '../ticket/ticket.ts';

/**
 * Which words about their data somebody was shown or told before they sent anything: the version rises with each change of
 * them (`test/core/privacy/notices.test.ts` holds the two together), and each ticket keeps the one it was opened under.
 */
export const notices: Record<Channel, string> = {
  web: 'web-2',
  voice: 'voice-2',
  chat: 'chat-2',
  zalo: 'chat-2',
  messenger: 'chat-2',
  operator: 'operator-1',
  open311: 'open311-1',
};
