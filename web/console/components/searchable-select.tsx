import Select from 'antd/es/select';
import type { ReactNode } from 'react';
import { foldDiacritics } from '../../../core/text/fold.ts';
import { sharedPartTexts } from '../../../i18n/console.ts';
import { useTexts } from '../shell/use-texts.ts';

/** Option of a select box. The search also finds it by its former names. */
export type Option = { value: string; label: string; formerNames?: readonly string[] };
/** Single option, or a heading with its options. */
export type SelectOption = Option | { label: string; options: Option[] };

type Props = {
  label: string;
  options: SelectOption[];
  value: string | undefined;
  onChange(value: string | undefined): void;
  id?: string;
};

type SearchedOption = { label?: string; formerNames?: readonly string[] | undefined };

/** Returns whether the label or a former name of an option contains the typed text, regardless of diacritics. */
const matchesTypedText = (
  typed: string,
  { label = '', formerNames = [] }: SearchedOption,
): boolean =>
  [label, ...formerNames].some((name) => foldDiacritics(name).includes(foldDiacritics(typed)));

/** Shows the former names of an option, such as those of a unit. */
function FormerNames({ names = [] }: { names?: readonly string[] | undefined }) {
  const { formerly } = useTexts(sharedPartTexts);
  return names.length > 0 && <div className="soft">{formerly(names)}</div>;
}

/**
 * Props of a select box or text field with options: the search ignores diacritics, and the list shows former names, such as
 * those of units, below an option.
 */
export const optionSearchProps = {
  showSearch: {
    filterOption: (typed: string, option: SearchedOption = {}) => matchesTypedText(typed, option),
  },
  optionRender: ({ label, data }: { label?: ReactNode; data: SearchedOption }) => (
    <>
      {label}
      <FormerNames names={data.formerNames} />
    </>
  ),
};

/** Select box with a search, as `optionSearchProps` describes. */
export function SearchableSelect({ label, options, value, onChange, id }: Props) {
  const { clear } = useTexts(sharedPartTexts);
  return (
    <Select
      {...(id && { id })}
      allowClear={{ label: clear }}
      {...optionSearchProps}
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      options={options}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
