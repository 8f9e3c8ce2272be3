import { Priority } from '../../../../core/directory/model/services/service.ts';
import type { TicketCount } from '../../../../core/search/ticket-count.ts';
import { TicketStatus } from '../../../../core/ticket/model/lifecycle.ts';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../../i18n/ticket-status.ts';
import { getConsoleLocale } from '../../shell/format-dates.ts';
import { usePreferences } from '../../shell/preferences.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import type { TicketFilter } from './ticket-filter.ts';

/** Returns a function that formats a number of tickets, such as "37 phiếu" or "ít nhất 10.000 phiếu". */
export function useCountText(): (count: Pick<TicketCount, 'total' | 'isComplete'>) => string {
  const wording = useTexts(ticketListTexts);
  const locale = getConsoleLocale(usePreferences().lang);
  return ({ total, isComplete }) => wording.count(total.toLocaleString(locale), isComplete);
}

type FacetProps = {
  label: string;
  values: readonly { value: string; label: string; count: number }[];
  chosen: string | undefined;
  onChoose(value: string | undefined): void;
};

const Facet = ({ label, values, chosen, onChoose }: FacetProps) => (
  <ul className="facet" aria-label={label}>
    {values
      .filter(({ value, count }) => count > 0 || value === chosen)
      .map(({ value, label: name, count }) => (
        <li key={value}>
          <button
            type="button"
            className="facet-value"
            aria-pressed={value === chosen}
            onClick={() => onChoose(value === chosen ? undefined : value)}
          >
            {name} <b>{count}</b>
          </button>
        </li>
      ))}
  </ul>
);

type Props = {
  count: TicketCount;
  filter: TicketFilter;
  onChoose(name: 'status' | 'priority', value: string | undefined): void;
};

/** Numbers of tickets by status and priority. A number is a button that filters by its value. */
export function CountBar({ count, filter, onChoose }: Props) {
  const wording = useTexts(ticketListTexts);
  const statuses = useTexts(staffStatusLabels);
  const { byStatus, byPriority, isComplete } = count;
  return (
    <>
      {!isComplete && <p className="soft">{wording.incomplete}</p>}
      <div className="facets">
        <Facet
          label={wording.byPriority}
          values={Priority.options.map((value) => ({
            ...{ value, label: value, count: byPriority[value] ?? 0 },
          }))}
          chosen={filter.priority}
          onChoose={(value) => onChoose('priority', value)}
        />
        <Facet
          label={wording.byStatus}
          values={TicketStatus.options.map((value) => ({
            ...{ value, label: statuses[value], count: byStatus[value] ?? 0 },
          }))}
          chosen={filter.status}
          onChoose={(value) => onChoose('status', value)}
        />
      </div>
    </>
  );
}
