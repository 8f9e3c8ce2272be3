import type { SurgeLevel } from '../../contact-center/phone-state.ts';
import type { Lang } from '../lang.ts';

type PhoneOptionText = { name: string; means: string };

const levels: Record<SurgeLevel, { vi: PhoneOptionText; en: PhoneOptionText }> = {
  normal: {
    vi: { name: 'Bình thường', means: 'Mọi cuộc gọi đi hết các bước và gặp được tổng đài viên.' },
    en: { name: 'Normal', means: 'Every call gets all of the menu and an operator.' },
  },
  information: {
    vi: { name: 'Báo chờ lâu', means: 'Người gọi nghe trước rằng phải chờ lâu; còn lại như cũ.' },
    en: {
      name: 'Information',
      means: 'Callers hear first that the wait is long; all else is as ever.',
    },
  },
  'self-registration': {
    vi: {
      name: 'Tự ghi nhận',
      means: 'Người gọi tự gửi phản ánh bằng phím; chỉ P1 và phím 0 vào hàng chờ.',
    },
    en: {
      name: 'Self-registration',
      means: 'Callers register by keypad; only P1 and key 0 are queued.',
    },
  },
  callback: {
    vi: { name: 'Hẹn gọi lại', means: 'Có mã rồi thì được hẹn gọi lại; chỉ P1 vào hàng chờ.' },
    en: { name: 'Callback', means: 'After the code a call is promised; only P1 is queued.' },
  },
  voicemail: {
    vi: { name: 'Để lại lời nhắn', means: 'Có mã rồi thì để lại lời nhắn; chỉ P1 vào hàng chờ.' },
    en: { name: 'Voicemail', means: 'After the code a message is taken; only P1 is queued.' },
  },
  'sms-link': {
    vi: {
      name: 'Nhắn tin địa chỉ',
      means: 'Ngắn nhất: chọn dịch vụ, nhận mã và địa chỉ trang qua tin nhắn.',
    },
    en: { name: 'SMS link', means: 'The shortest: a service, then code and page address by SMS.' },
  },
};

/** Returns the name of a telephone surge mode level (shorter menus during peaks) and a description of its effect. */
export function getSurgeLevelText(level: SurgeLevel, lang: Lang): PhoneOptionText {
  return levels[level][lang === 'en' ? 'en' : 'vi'];
}
