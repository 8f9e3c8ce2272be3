import Select from 'antd/es/select';
import { useEffect, useState } from 'react';
import { AreasResponse } from '../../../core/contract/public/public-responses.ts';
import { useConsoleServices } from '../data/console-services.tsx';

type Option = { value: string; label: string };

const restMs = 200;

const named = ({
  name,
  parent,
  hint,
}: {
  name: string;
  parent?: { name: string } | undefined;
  hint?: string | undefined;
}) => [name, parent?.name, hint].filter(Boolean).join(' · ');

/**
 * Returns the areas (communes and districts) whose names match the typed text. The search ignores diacritics and includes
 * former names.
 */
const useAreas = (typed: string): Option[] => {
  const { api } = useConsoleServices();
  const [areas, setAreas] = useState<Option[]>([]);
  useEffect(() => {
    if (typed.trim() === '') return;
    const timer = setTimeout(async () => {
      const answer = await api.call({ path: `/api/areas?q=${encodeURIComponent(typed)}` });
      const found = answer.kind === 'ok' ? AreasResponse.safeParse(answer.value).data : undefined;
      setAreas((found?.areas ?? []).map((area) => ({ value: area.code, label: named(area) })));
    }, restMs);
    return () => clearTimeout(timer);
  }, [api, typed]);
  return areas;
};

type Props = {
  id: string;
  label: string;
  value: string | undefined;
  onChange(value: string | undefined): void;
};

export function AreaSelect({ id, label, value, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const options = useAreas(typed);
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      aria-label={label}
      placeholder={label}
      options={options}
      value={value ?? null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
    />
  );
}
