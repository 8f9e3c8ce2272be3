import CloseOutlined from '@ant-design/icons/CloseOutlined';
import { SettlementResult } from '../../../../core/search/ticket-list-filter.ts';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { useReferenceData } from '../../data/choices/reference-data.ts';
import { toUnitOptions } from '../../data/choices/unit-options.ts';
import { formatLocalDate } from '../../shell/format-dates.ts';
import { useTexts } from '../../shell/use-texts.ts';
import type { TicketFilter } from './ticket-filter.ts';

type Props = { filter: TicketFilter; onChange(filter: TicketFilter): void };

/** Filter that only links set: its text, and the filter without it. */
type LinkedFilter = { label: string; others: TicketFilter };

const useLinkedFilters = (filter: TicketFilter): LinkedFilter[] => {
  const wording = useTexts(ticketListTexts);
  const units = toUnitOptions(useReferenceData());
  const { leadUnit, settled, settledFrom = '', settledTo = '', ...others } = filter;
  const period = {
    ...(settled && { settled }),
    ...(settledFrom && { settledFrom, settledTo }),
  };
  const result = SettlementResult.safeParse(settled).data;
  const days = wording.settled(formatLocalDate(settledFrom), formatLocalDate(settledTo));
  return [
    ...(leadUnit
      ? [
          {
            label: wording.leadUnit(
              units.find(({ value }) => value === leadUnit)?.label ?? leadUnit,
            ),
            others: { ...others, ...period },
          },
        ]
      : []),
    ...(settledFrom
      ? [
          {
            label: result ? `${days}, ${wording.settledResults[result]}` : days,
            others: { ...others, ...(leadUnit && { leadUnit }) },
          },
        ]
      : []),
  ];
};

/** Filters that links on other screens set and the form does not offer. Each is a button that removes it. */
export function LinkedFilters({ filter, onChange }: Props) {
  const wording = useTexts(ticketListTexts);
  const linked = useLinkedFilters(filter);
  if (linked.length === 0) return null;
  return (
    <ul className="facet linked-filters">
      {linked.map(({ label, others }) => (
        <li key={label}>
          <button
            type="button"
            className="facet-value"
            aria-label={wording.removeFilter(label)}
            onClick={() => onChange(others)}
          >
            {label} <CloseOutlined aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
