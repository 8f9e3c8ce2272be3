import type { Lang } from '../lang.ts';

/** Report text of a ticket for which a caller left a voice message and nothing else. */
export const voiceMessageReportTexts: Record<Lang, { messageOnly: string }> = {
  vi: { messageOnly: 'Lời nhắn thoại để lại qua số 1022. Xin nghe bản ghi âm.' },
  en: {
    messageOnly: 'A voice message left by telephone with 1022. Please listen to the recording.',
  },
  // The Khmer texts await a native speaker's review.
  km: { messageOnly: 'សារជាសំឡេងទុកតាមទូរស័ព្ទ 1022។ សូមស្ដាប់ការថតសំឡេង។' },
};
