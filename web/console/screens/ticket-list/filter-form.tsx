import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useEffect, useState } from 'react';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { SearchableSelect } from '../../components/searchable-select.tsx';
import { useCurrentMember } from '../../data/current-member.tsx';
import { useDebounced } from '../../data/use-debounced.ts';
import { useIsNarrow } from '../../data/use-is-narrow.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { useFilterOptions } from './filter-options.ts';
import type { TicketFilter } from './ticket-filter.ts';

type Props = {
  filter: TicketFilter;
  onChange(filter: TicketFilter): void;
};

/** Input field for the search text. It reports the text after a pause in typing. */
const TextFilter = ({ filter, onChange }: Props) => {
  const wording = useTexts(ticketListTexts).filters;
  const given = filter.text ?? '';
  const [typed, setTyped] = useState(given);
  const rested = useDebounced(typed);
  useEffect(() => setTyped(given), [given]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a text that was typed changes the filter
  useEffect(() => {
    if (rested === typed && rested.trim() !== given) onChange({ ...filter, text: rested.trim() });
  }, [rested]);
  return (
    <Input
      allowClear
      value={typed}
      maxLength={100}
      aria-label={wording.text}
      placeholder={wording.text}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
};

const DateFilter = ({ filter, onChange, name }: Props & { name: 'from' | 'to' }) => {
  const wording = useTexts(ticketListTexts).filters;
  return (
    <label>
      {wording[name]}{' '}
      <input
        className="adm-date"
        type="date"
        value={filter[name] ?? ''}
        onChange={({ target }) => onChange({ ...filter, [name]: target.value })}
      />
    </label>
  );
};

const selects = [
  ...(['unit', 'area', 'service', 'topic', 'status'] as const),
  ...(['priority', 'channel', 'late'] as const),
] as const;

/** Filters that select one of several values, and the period. */
const SelectFilters = ({ filter, onChange }: Props) => {
  const wording = useTexts(ticketListTexts).filters;
  const options = useFilterOptions(filter.service);
  const { role } = useCurrentMember();
  return (
    <div className="ticket-filters">
      {selects
        .filter((name) => name !== 'unit' || role !== 'officer')
        .map((name) => (
          <SearchableSelect
            key={name}
            label={wording[name]}
            options={options[name]}
            value={filter[name]}
            onChange={(value) => onChange({ ...filter, [name]: value })}
          />
        ))}
      <DateFilter filter={filter} onChange={onChange} name="from" />
      <DateFilter filter={filter} onChange={onChange} name="to" />
    </div>
  );
};

/** Filters of the list of all tickets. On a phone, all but the search text are collapsed. */
export function FilterForm({ filter, onChange }: Props) {
  const wording = useTexts(ticketListTexts).filters;
  const isNarrow = useIsNarrow();
  const { text, ...others } = filter;
  const count = Object.values(others).filter(Boolean).length;
  return (
    <search className="ticket-search" aria-label={wording.title}>
      <div className="ticket-search-text">
        <TextFilter filter={filter} onChange={onChange} />
        {(text || count > 0) && <Button onClick={() => onChange({})}>{wording.clear}</Button>}
      </div>
      {isNarrow ? (
        <details>
          <summary>
            {wording.title}
            {count > 0 && ` (${count})`}
          </summary>
          <SelectFilters filter={filter} onChange={onChange} />
        </details>
      ) : (
        <SelectFilters filter={filter} onChange={onChange} />
      )}
    </search>
  );
}
