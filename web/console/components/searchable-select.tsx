import Select from 'antd/es/select';
import { foldDiacritics } from '../../../core/text/fold.ts';

type Option = { value: string; label: string };
/** Single option, or a heading with its options. */
export type SelectOption = Option | { label: string; options: Option[] };

type Props = {
  label: string;
  options: SelectOption[];
  value: string | undefined;
  onChange(value: string | undefined): void;
  id?: string;
};

/** Select box with a search that ignores diacritics. */
export function SearchableSelect({ label, options, value, onChange, id }: Props) {
  return (
    <Select
      {...(id && { id })}
      allowClear
      showSearch={{
        filterOption: (typed, option) =>
          foldDiacritics(option?.label ?? '').includes(foldDiacritics(typed)),
      }}
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      options={options}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
