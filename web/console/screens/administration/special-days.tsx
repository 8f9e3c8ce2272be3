import { usePreferences } from '../../shell/preferences.tsx';
import { calendarWords } from '../../words/calendar.ts';
import { dayWithWeekday } from '../../words/days.ts';
import { useWords } from '../../words/words.ts';
import { type Month, specialPeriods } from './calendar-year.ts';

/** List of a year's days off and compensatory working days, for comparison with the official notice. */
export const SpecialDays = ({ months }: { months: readonly Month[] }) => {
  const words = useWords(calendarWords);
  const { lang } = usePreferences();
  const inWords = (date: string): string => dayWithWeekday(lang, new Date(`${date}T12:00+07:00`));
  return (
    <ul className="cal-list">
      {specialPeriods(months).map(({ from, to, dayCount, kind, name }) => (
        <li key={from}>
          <b>{name}</b>
          {(kind === 'worked' || kind === 'proposed') && ` (${words[kind]})`}: {inWords(from)}
          {dayCount > 1 && ` – ${inWords(to)} (${words.dayCount(dayCount)})`}
        </li>
      ))}
    </ul>
  );
};
