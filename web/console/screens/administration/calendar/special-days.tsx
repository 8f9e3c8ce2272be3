import { calendarTexts } from '../../../../../i18n/console-administration.ts';
import { formatDateWithWeekday } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { type CalendarMonth, toSpecialPeriods } from './calendar-year.ts';

/** List of a year's days off and compensatory working days, which administrators compare with the official notice. */
export function SpecialDayList({ months }: { months: readonly CalendarMonth[] }) {
  const wording = useTexts(calendarTexts);
  const { lang } = usePreferences();
  const formatWithWeekday = (date: string): string =>
    formatDateWithWeekday(lang, new Date(`${date}T12:00+07:00`));
  return (
    <ul className="cal-list">
      {toSpecialPeriods(months).map(({ from, to, dayCount, kind, name }) => (
        <li key={from}>
          <b>{name}</b>
          {(kind === 'worked' || kind === 'proposed') && ` (${wording[kind]})`}:{' '}
          {formatWithWeekday(from)}
          {dayCount > 1 && ` – ${formatWithWeekday(to)} (${wording.dayCount(dayCount)})`}
        </li>
      ))}
    </ul>
  );
}
