import { statisticsTexts } from '../../../../i18n/console-screens.ts';
import { SearchableSelect } from '../../components/searchable-select.tsx';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { toFormerUnitOptions, toUnitOptions } from '../../data/choices/unit-options.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { Link } from '../../data/link.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { createPeriodOfLastDays } from './period.ts';
import type { StatisticsQuery } from './statistics-section.tsx';

const lengths = ['7', '30', '90'] as const;

/**
 * Form for selecting period and unit of the statistics. The page's URL contains the selection, so that staff can share the
 * view.
 */
export function PeriodSelect({
  query: selection,
  today,
}: {
  query: StatisticsQuery;
  today: string;
}) {
  const wording = useTexts(statisticsTexts);
  const choices = useReferenceData();
  const { role } = useCurrentMember();
  const { from, to, unit } = selection;
  const show = (next: Partial<StatisticsQuery>): void =>
    navigateTo('/figures', { query: { ...selection, ...next }, isReplacing: true });
  const dated = (name: 'from' | 'to') => (
    <label>
      {wording[name]}{' '}
      <input
        className="adm-date"
        type="date"
        value={selection[name]}
        max={today}
        onChange={({ target }) => target.value && show({ [name]: target.value })}
      />
    </label>
  );
  return (
    <div className="adm-bar">
      <nav className="periods" aria-label={wording.period}>
        {lengths.map((days) => {
          const period = createPeriodOfLastDays(Number(days), today);
          const isShown = period.from === from && period.to === to;
          return (
            <Link
              key={days}
              to="/figures"
              query={{ ...period, unit }}
              className="level"
              aria-current={isShown ? 'true' : undefined}
            >
              {wording.periods[days]}
            </Link>
          );
        })}
      </nav>
      {dated('from')}
      {dated('to')}
      {role !== 'officer' && (
        <span className="unit-filter">
          <SearchableSelect
            label={wording.unit}
            options={[...toUnitOptions(choices), ...toFormerUnitOptions(choices, wording.until)]}
            value={unit}
            onChange={(chosen) => show({ unit: chosen })}
          />
        </span>
      )}
    </div>
  );
}
