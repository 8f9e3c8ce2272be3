import type { Lang } from '../../../core/messages/lang.ts';

/** A day as people here write it: `24/12/2021`. */
export const dayInWords = (date: string): string => date.split('-').reverse().join('/');

/** The day of an instant at the hotline, with its weekday: `thứ Sáu, 24/12/2021`. */
export const dayWithWeekday = (lang: Lang, at: Date): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    ...{ weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' },
  }).format(at);
