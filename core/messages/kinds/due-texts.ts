import type { ChatTexts } from './message-texts.ts';

/** State of a deadline while the ticket waits for the citizen, worded to follow the word "deadline". */
export const pausedDueTexts = {
  sms: { vi: 'tạm dừng', en: 'paused' },
  citizen: {
    vi: 'đang tạm dừng, chờ quý vị bổ sung thông tin',
    km: 'ត្រូវបានផ្អាក ក្នុងពេលរង់ចាំព័ត៌មានពីលោកអ្នក',
    en: 'paused until you reply',
  },
  officer: {
    vi: 'đang tạm dừng, chờ người dân bổ sung thông tin',
    en: 'paused until the citizen replies',
  },
} as const satisfies Record<string, ChatTexts<string>>;

/** Texts after a verb, such as "reply by 09:00 03/12" or "reply (deadline paused until you reply)". */
export const beforeDue = {
  vi: (due, isPaused) => (isPaused ? `(hạn ${due})` : `trước ${due}`),
  km: (due, isPaused) => (isPaused ? `(ពេលកំណត់${due})` : `មុន ${due}`),
  en: (due, isPaused) => (isPaused ? `(deadline ${due})` : `by ${due}`),
} as const satisfies ChatTexts<(due: string, isPaused: boolean) => string>;
