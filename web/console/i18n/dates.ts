import type { Lang } from '../../../core/messages/lang.ts';

/** Formats an ISO date in local notation, such as `24/12/2021`. */
export function formatLocalDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Formats the local date of an instant with its weekday, such as `thứ Sáu, 24/12/2021`. */
export function formatDateWithWeekday(lang: Lang, at: Date): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    ...{ weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' },
  }).format(at);
}

const zone = 'Asia/Ho_Chi_Minh';

/** Formats an instant as time, weekday and date; the year is included only if it differs from the current year. */
export function formatMoment(lang: Lang, at: Date, now: Date): string {
  const locale = lang === 'en' ? 'en-GB' : 'vi-VN';
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(of);
  const isThisYear = part({ year: 'numeric' }) === part({ year: 'numeric' }, now);
  const day = part({
    ...{ weekday: 'short', day: 'numeric', month: 'numeric' },
    ...(!isThisYear && { year: 'numeric' }),
  });
  return `${part({ hour: '2-digit', minute: '2-digit', hour12: false })} ${day}`;
}
