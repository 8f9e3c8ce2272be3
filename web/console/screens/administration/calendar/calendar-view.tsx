import Button from 'antd/es/button';
import { useState } from 'react';
import { DirectoryTableResponse } from '../../../../../core/contract/staff/administration/directory-responses.ts';
import { findFirstUnconfirmedCalendarYear } from '../../../../../core/sla/year-confirmation.ts';
import { toLocalDate } from '../../../../../core/time/local-date.ts';
import { calendarTexts } from '../../../../../i18n/console-administration.ts';
import { useNow } from '../../../data/console-services.tsx';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { navigateTo } from '../../../data/navigation.ts';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { ScreenProps } from '../../screen-props.ts';
import {
  type CalendarDay,
  type CalendarDayKind,
  type CalendarMonth,
  toCalendarYear,
} from './calendar-year.ts';
import { ConfirmCalendarYearDialog } from './confirm-year.tsx';
import { CalendarDayPanel } from './day-panel.tsx';

const useTable = (table: string) =>
  usePolled(`/api/staff/directory/tables/calendar.${table}`, DirectoryTableResponse, { paceMs: 0 })
    .value;

const useRows = (table: string) => useTable(table)?.rows.map(({ row }) => row) ?? [];

const kinds = [
  'off',
  'provisional',
  'worked',
  'proposed',
  'festival',
  'weekend',
] as const satisfies CalendarDayKind[];

type MonthProps = {
  month: CalendarMonth;
  today: string;
  chosen: string | undefined;
  onChoose(day: CalendarDay): void;
};

const MonthGrid = ({ month: { month, blanks, days }, today, chosen, onChoose }: MonthProps) => {
  const wording = useTexts(calendarTexts);
  return (
    <section className="cal-month" aria-label={wording.month(month)}>
      <h3>{wording.month(month)}</h3>
      <div className="cal-grid">
        {wording.weekdays.map((name) => (
          <span key={name} className="cal-name" aria-hidden="true">
            {name}
          </span>
        ))}
        {days.map((day, at) => {
          const kind = kinds.find((one) => one === day.kind);
          // the accessible name starts with the visible number, for voice control
          const date = formatLocalDate(day.date).replace(/^0/, '');
          const label = [date, kind && wording[kind], day.name].filter(Boolean).join(', ');
          return (
            <button
              key={day.date}
              type="button"
              className={`cal-day cal-${day.kind}`}
              style={at === 0 ? { gridColumnStart: blanks + 1 } : undefined}
              aria-label={label}
              aria-current={day.date === today ? 'date' : undefined}
              aria-pressed={day.date === chosen}
              title={label}
              onClick={() => onChoose(day)}
            >
              {Number(day.date.slice(8))}
            </button>
          );
        })}
      </div>
    </section>
  );
};

const Legend = () => {
  const wording = useTexts(calendarTexts);
  return (
    <ul className="cal-legend">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className={`cal-day cal-${kind}`} aria-hidden="true" /> {wording[kind]}
        </li>
      ))}
    </ul>
  );
};

const useYear = (year: number, officialTo: string | undefined): CalendarMonth[] =>
  toCalendarYear(year, {
    officialTo,
    off: useRows('daysOff'),
    worked: useRows('workedDays'),
    proposed: useRows('proposedDaysOff'),
    festival: useRows('khmerFestivals'),
  });

const useOfficial = () => {
  const table = useTable('officialTo');
  const officialTo = table?.rows[0]?.row['officialTo'];
  return table && { version: table.version, officialTo: String(officialTo) };
};

type OfficialProps = {
  year: number;
  months: readonly CalendarMonth[];
  official: NonNullable<ReturnType<typeof useOfficial>>;
  isConfirming: boolean;
  onConfirm(year: number): void;
};

/** Note that shows the last year with official holidays. Administrators can confirm the following year there. */
const OfficialYearNote = ({ year, months, official, isConfirming, onConfirm }: OfficialProps) => {
  const wording = useTexts(calendarTexts);
  const { role } = useCurrentMember();
  const { version, officialTo } = official;
  const next = findFirstUnconfirmedCalendarYear(officialTo);
  // stays mounted while the year is displayed, because the result appears after `officialTo` has changed
  const [isNext] = useState(year === next);
  const isAdministrator = role === 'administrator';
  if (isConfirming && isNext && isAdministrator)
    return <ConfirmCalendarYearDialog year={year} months={months} version={version} />;
  return (
    <div className="adm-bar">
      <p className="soft">{wording.official(formatLocalDate(officialTo))}</p>
      {isAdministrator && (
        <Button onClick={() => onConfirm(next)}>{wording.confirmHead(next)}</Button>
      )}
    </div>
  );
};

/** Calendar of a year that marks working days, days off, festivals and weekends; administrators can change single days. */
export function CalendarView({ query }: { query: ScreenProps['query'] }) {
  const wording = useTexts(calendarTexts);
  const today = toLocalDate(useNow());
  const year = Number(query['year'] ?? today.slice(0, 4));
  const official = useOfficial();
  const months = useYear(year, official?.officialTo);
  const show = (shown: Record<string, string>): void =>
    navigateTo('/administration', {
      query: { view: 'calendar', year: String(year), ...shown },
      isReplacing: true,
    });
  const chosen = months.flatMap(({ days }) => days).find(({ date }) => date === query['day']);
  return (
    <>
      <div className="adm-bar">
        <Button aria-label={wording.previous} onClick={() => show({ year: String(year - 1) })}>
          ‹
        </Button>
        <h2 className="cal-title">
          {wording.title} {year}
        </h2>
        <Button aria-label={wording.next} onClick={() => show({ year: String(year + 1) })}>
          ›
        </Button>
      </div>
      <p className="soft">{wording.pick}</p>
      {official && (
        <OfficialYearNote
          key={`${year} ${query['confirm']}`}
          year={year}
          months={months}
          official={official}
          isConfirming={query['confirm'] !== undefined}
          onConfirm={(next) => show({ year: String(next), confirm: 'year' })}
        />
      )}
      <Legend />
      {chosen && <CalendarDayPanel day={chosen} />}
      <div className="cal-year">
        {months.map((month) => (
          <MonthGrid
            key={month.month}
            month={month}
            today={today}
            chosen={chosen?.date}
            onChoose={({ date }) => show({ day: date })}
          />
        ))}
      </div>
    </>
  );
}
