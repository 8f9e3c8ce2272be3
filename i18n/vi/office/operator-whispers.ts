/** Announcements that only the operator hears, before the conversation with the caller. */
export const operatorWhisperTexts = {
  urgent: 'Cuộc gọi khẩn cấp.',
  /** Names the service that the caller chose. */
  service: (name: string) => `${name}.`,
  /** Names the language of a caller who does not speak Vietnamese. */
  languages: { km: 'Người gọi nói tiếng Khmer.', en: 'Người gọi nói tiếng Anh.' },
};
