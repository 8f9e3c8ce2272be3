import Select from 'antd/es/select';
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
export function matchesTypedText(
  typed: string,
  { label = '', formerNames = [] }: SearchedOption,
): boolean {
  return [label, ...formerNames].some((name) =>
    foldDiacritics(name).includes(foldDiacritics(typed)),
  );
}

/** Shows the former names of an option, such as those of a unit. */
export function FormerNames({ names = [] }: { names?: readonly string[] | undefined }) {
  const { formerly } = useTexts(sharedPartTexts);
  return names.length > 0 && <div className="soft">{formerly(names)}</div>;
}

/** Select box with a search that ignores diacritics. The list shows former names, such as those of units, below an option. */
export function SearchableSelect({ label, options, value, onChange, id }: Props) {
  return (
    <Select
      {...(id && { id })}
      allowClear
      showSearch={{
        filterOption: (typed, option) => matchesTypedText(typed, option ?? {}),
      }}
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      options={options}
      optionRender={({ label: name, data }) => (
        <>
          {name}
          {'formerNames' in data && <FormerNames names={data.formerNames} />}
        </>
      )}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
