import type * as Vi from '../../vi/citizens/voice-message-report.ts';

export const voiceMessageReportTexts: typeof Vi.voiceMessageReportTexts = {
  messageOnly: 'A voice message left by telephone with 1022. Please listen to the recording.',
};
