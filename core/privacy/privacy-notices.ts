import type { IntakeChannel } from '../ticket/model/fields/report-medium.ts';

/**
 * Version of the privacy notice by intake channel, increased with every change of its text (checked by
 * `test/core/privacy/privacy-notices.test.ts`). Each ticket stores the version that was shown when it was opened.
 */
export const privacyNoticeVersions: Record<IntakeChannel, string> = {
  web: 'web-4',
  voice: 'voice-4',
  chat: 'chat-3',
  zalo: 'chat-3',
  messenger: 'chat-3',
  operator: 'operator-1',
  open311: 'open311-1',
};
