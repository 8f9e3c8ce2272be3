import { shellTexts } from '../../../i18n/console.ts';
import { type Lang, languages, selectTextLang } from '../../../i18n/languages.ts';

/** Returns the locale of the language in which the console displays its texts. */
export function getConsoleLocale(lang: Lang): string {
  return languages[selectTextLang('console', lang)].locale;
}

/** Formats a percentage in the notation of the language, such as `16,7 %` or `16.7%`. */
export function formatPercent(lang: Lang, percent: number): string {
  return shellTexts[lang].percent(percent.toLocaleString(getConsoleLocale(lang)));
}

/** Formats an ISO date in local notation, such as `24/12/2021`. */
export function formatLocalDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** Formats the first and last day of a period in local notation without years, such as `18/12–24/12`. */
export function formatLocalPeriod(from: string, to: string): string {
  return [from, to].map((date) => formatLocalDate(date).slice(0, 5)).join('–');
}

/** Formats the local date of an instant with its weekday, such as `thứ Sáu, 24/12/2021`. */
export function formatDateWithWeekday(lang: Lang, at: Date): string {
  return new Intl.DateTimeFormat(getConsoleLocale(lang), {
    timeZone: 'Asia/Ho_Chi_Minh',
    ...{ weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric' },
  }).format(at);
}

const zone = 'Asia/Ho_Chi_Minh';

/** Formats the time of an instant, such as `14:05`. */
export function formatTimeOfDay(lang: Lang, at: Date): string {
  return new Intl.DateTimeFormat(getConsoleLocale(lang), {
    timeZone: zone,
    ...{ hour: '2-digit', minute: '2-digit', hour12: false },
  }).format(at);
}

/** Formats an instant as time, weekday and date; the year is included only if it differs from the current year. */
export function formatMoment(lang: Lang, at: Date, now: Date): string {
  const locale = getConsoleLocale(lang);
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(of);
  const isThisYear = part({ year: 'numeric' }) === part({ year: 'numeric' }, now);
  const day = part({
    ...{ weekday: 'short', day: 'numeric', month: 'numeric' },
    ...(!isThisYear && { year: 'numeric' }),
  });
  return `${formatTimeOfDay(lang, at)} ${day}`;
}

/** Formats an instant of today as time only, such as `14:05 hôm nay`, and others with their date. */
export function formatRecentMoment(lang: Lang, at: Date, now: Date): string {
  const part = (options: Intl.DateTimeFormatOptions, of: Date) =>
    new Intl.DateTimeFormat(getConsoleLocale(lang), { timeZone: zone, ...options }).format(of);
  const day = { dateStyle: 'short' } as const;
  return part(day, at) === part(day, now)
    ? shellTexts[lang].today(formatTimeOfDay(lang, at))
    : formatMoment(lang, at, now);
}
