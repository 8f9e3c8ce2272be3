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

/** Note after a deadline that has passed: "09:00 03/12 (đã qua)". */
export const passedDueTexts = {
  vi: (due) => `${due} (đã qua)`,
  km: (due) => `${due} (បានហួស)`,
  en: (due) => `${due} (passed)`,
} as const satisfies ChatTexts<(due: string) => string>;

/** State of a deadline at the time at which the message is composed. */
export type DueState = 'ahead' | 'paused' | 'passed';

type BeforeDue = ChatTexts<(due: string, state: DueState) => string>;

/** Texts after a verb, such as "reply by 09:00 03/12" or "reply (deadline paused until you reply)", by reader. */
export const beforeDue = {
  citizen: {
    vi: (due, state) =>
      ({
        ahead: `trước ${due}`,
        paused: `(hạn ${due})`,
        passed: `sớm nhất (đã quá hạn từ ${due})`,
      })[state],
    km: (due, state) =>
      ({
        ahead: `មុន ${due}`,
        paused: `(ពេលកំណត់${due})`,
        passed: `ឱ្យបានឆាប់បំផុត (ហួសពេលកំណត់តាំងពី ${due})`,
      })[state],
    en: (due, state) =>
      ({
        ahead: `by ${due}`,
        paused: `(deadline ${due})`,
        passed: `as soon as possible (overdue since ${due})`,
      })[state],
  },
  officer: {
    vi: (due, state) =>
      ({
        ahead: `trước ${due}`,
        paused: `(hạn ${due})`,
        passed: `ngay (đã quá hạn từ ${due})`,
      })[state],
    en: (due, state) =>
      ({
        ahead: `by ${due}`,
        paused: `(deadline ${due})`,
        passed: `immediately (overdue since ${due})`,
      })[state],
  },
} as const satisfies Record<'citizen' | 'officer', BeforeDue>;

/** Short texts of a passed deadline, for an SMS that has no space for the time. They replace `due` and `before`. */
export const passedWithoutTimeTexts: Record<
  'citizen' | 'officer',
  ChatTexts<{ due: string; before: string }>
> = {
  citizen: {
    vi: { due: 'đã qua', before: 'sớm (đã quá hạn)' },
    en: { due: 'passed', before: 'soon (overdue)' },
  },
  officer: {
    vi: { due: 'đã qua', before: 'ngay (đã quá hạn)' },
    en: { due: 'passed', before: 'now (overdue)' },
  },
};
