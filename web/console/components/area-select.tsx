import Select from 'antd/es/select';
import { useState } from 'react';
import { sharedPartTexts } from '../../../i18n/console.ts';
import { useAreaOption, useAreaOptions } from '../data/choices/use-area-options.ts';
import { useTexts } from '../shell/use-texts.ts';

type Props = {
  id: string;
  label: string;
  value: string | undefined;
  /** Day on which the area exists, in the form `2025-06-30`. The default is today. */
  on?: string | undefined;
  onChange(value: string | undefined): void;
};

/**
 * Select box for an area, which distinguishes areas with the same name. The search also finds areas by their former names.
 */
export function AreaSelect({ id, label, value, on, onChange }: Props) {
  const { clear } = useTexts(sharedPartTexts);
  const [typed, setTyped] = useState('');
  const found = useAreaOptions(typed, on);
  const chosen = useAreaOption(value, on);
  const isListed = found.some((one) => one.value === chosen?.value);
  return (
    <Select
      id={id}
      allowClear={{ label: clear }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      options={chosen && !isListed ? [chosen, ...found] : found}
      labelRender={({ label: shown, value: code }) =>
        code === chosen?.value ? chosen?.name : shown
      }
      value={value ?? null}
      onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
    />
  );
}
