import { getLastDayOfYear } from '../../../../../core/sla/year-confirmation.ts';
import { calendarTexts } from '../../../../../i18n/console-administration.ts';
import { navigateTo } from '../../../data/navigation.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { DirectoryChangeSteps } from '../change/change-steps.tsx';
import { useDirectoryChange } from '../change/use-directory-change.ts';
import type { CalendarMonth } from './calendar-year.ts';
import { SpecialDayList } from './special-days.tsx';

type Props = { year: number; months: readonly CalendarMonth[]; version: string };

/** Form that confirms the holidays of a year as official, in a single directory change. */
export function ConfirmCalendarYearDialog({ year, months, version }: Props) {
  const wording = useTexts(calendarTexts);
  const changing = useDirectoryChange();
  const confirmation = {
    table: 'calendar.officialTo',
    key: 'officialTo',
    row: { officialTo: getLastDayOfYear(year) },
  } as const;
  return (
    <section className="adm-card" aria-label={wording.confirmHead(year)}>
      <h3>{wording.confirmHead(year)}</h3>
      {changing.state.kind !== 'made' && (
        <>
          <p className="soft">{wording.confirmHint}</p>
          <SpecialDayList months={months} />
        </>
      )}
      <DirectoryChangeSteps
        changing={changing}
        wish={() => ({ edits: [confirmation] })}
        version={version}
        backLabel={wording.back}
        onCancel={() =>
          navigateTo('/administration', { query: { view: 'calendar', year: String(year) } })
        }
        onUndo={(number) =>
          navigateTo('/administration', { query: { view: 'history', undo: String(number) } })
        }
      />
    </section>
  );
}
