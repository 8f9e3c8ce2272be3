import type { Lang } from '../../../core/messages/lang.ts';
import { usePreferences } from '../shell/preferences.tsx';

const zone = 'Asia/Ho_Chi_Minh';

/** An instant as people here say it: the weekday, the day, the time of day. */
export const momentIn = (lang: Lang, at: Date): string => {
  const locale = lang === 'en' ? 'en-GB' : 'vi-VN';
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at);
  const day = part({ weekday: 'short', day: 'numeric', month: 'numeric' });
  return `${part({ hour: '2-digit', minute: '2-digit', hour12: false })} ${day}`;
};

export const Moment = ({ at }: { at: Date }) => {
  const { lang } = usePreferences();
  return <time dateTime={at.toISOString()}>{momentIn(lang, at)}</time>;
};
