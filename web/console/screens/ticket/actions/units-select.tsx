import Select from 'antd/es/select';
import { useRef } from 'react';
import { optionSearchProps, type SelectOption } from '../../../components/searchable-select.tsx';

type Props = {
  id: string;
  label: string;
  options: SelectOption[];
  /** Selected references of units, separated by commas. */
  value: string;
  onChange(value: string): void;
};

/**
 * Select box for several units. A typed text for which no option was selected becomes an entry as it is, and the API rejects
 * it: otherwise, a complaint would reach the unit whose name was typed but not selected.
 */
export function UnitsSelect({ id, label, options, value, onChange }: Props) {
  const typed = useRef('');
  const chosen = value.split(',').filter(Boolean);
  const keepTyped = (): void => {
    const text = typed.current.replaceAll(',', ' ').trim();
    typed.current = '';
    if (text !== '') onChange([...chosen, text].join(','));
  };
  return (
    <div
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement) typed.current = target.value;
      }}
    >
      <Select
        id={id}
        mode="multiple"
        aria-label={label}
        options={options}
        {...optionSearchProps}
        popupMatchSelectWidth={false}
        value={chosen}
        onSelect={() => {
          typed.current = '';
        }}
        onBlur={keepTyped}
        onChange={(units: string[]) => onChange(units.join(','))}
      />
    </div>
  );
}
