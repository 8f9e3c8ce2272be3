import { calendarTexts } from '../../../../../i18n/console-administration.ts';
import { useCurrentMember } from '../../../data/current-member.tsx';
import { Link } from '../../../data/link.tsx';
import { formatLocalDate } from '../../../shell/format-dates.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import type { CalendarDay } from './calendar-year.ts';

const tables = {
  off: 'calendar.daysOff',
  provisional: 'calendar.daysOff',
  worked: 'calendar.workedDays',
  proposed: 'calendar.proposedDaysOff',
  festival: 'calendar.khmerFestivals',
  work: undefined,
  weekend: undefined,
} as const;

const keyOf = ({ kind, date, name }: CalendarDay): string =>
  kind === 'festival' ? `${name}/${date}` : date;

/**
 * Panel with the kind and name of one calendar day. Administrators also get links to declare it a day off or a working day.
 */
export function CalendarDayPanel({ day }: { day: CalendarDay }) {
  const wording = useTexts(calendarTexts);
  const { role } = useCurrentMember();
  const { kind, date, name } = day;
  const table = tables[kind];
  const isFree = kind === 'work' || kind === 'proposed' || kind === 'festival';
  const kindLabel = kind === 'work' ? undefined : wording[kind];
  const announce = (of: string) => ({ table: of, row: '+', date });
  return (
    <div className="adm-card cal-panel" role="status">
      <span>
        <b>{formatLocalDate(date)}</b> {[kindLabel, name].filter(Boolean).join(' · ')}
      </span>
      {table && (
        <Link to="/administration" query={{ table, row: keyOf(day) }}>
          {wording.open}
        </Link>
      )}
      {role === 'administrator' && isFree && (
        <Link to="/administration" query={announce(tables.off)}>
          {wording.announceOff}
        </Link>
      )}
      {role === 'administrator' &&
        (kind === 'weekend' || kind === 'off' || kind === 'provisional') && (
          <Link to="/administration" query={announce(tables.worked)}>
            {wording.announceWorked}
          </Link>
        )}
    </div>
  );
}
