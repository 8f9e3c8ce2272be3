import type * as Vi from '../../vi/citizens/voice-message-report.ts';

export const voiceMessageReportTexts: typeof Vi.voiceMessageReportTexts = {
  messageOnly: 'សារជាសំឡេងទុកតាមទូរស័ព្ទ 1022។ សូមស្ដាប់ការថតសំឡេង។',
};
