import type * as Vi from '../../vi/citizens/voice-message-report.ts';

export const voiceMessageReportTexts: typeof Vi.voiceMessageReportTexts = {
  messageOnly: 'Voice message left by phone at 1022. Please listen to the recording.',
};
