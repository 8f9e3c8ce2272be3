import Select from 'antd/es/select';
import { fold } from '../../../core/text/fold.ts';

type Option = { value: string; label: string };

type Props = {
  label: string;
  options: Option[];
  value: string | undefined;
  onChange(value: string | undefined): void;
  id?: string;
};

/** Select box with search that ignores diacritics. */
export const Choose = ({ label, options, value, onChange, id }: Props) => (
  <Select
    {...(id && { id })}
    allowClear
    showSearch={{
      filterOption: (typed, option) => fold(option?.label ?? '').includes(fold(typed)),
    }}
    aria-label={label}
    placeholder={label}
    popupMatchSelectWidth={false}
    options={options}
    value={value ?? null}
    onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
  />
);
