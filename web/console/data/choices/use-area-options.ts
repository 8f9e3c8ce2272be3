import { AreasResponse } from '../../../../core/contract/public/public-responses.ts';
import { usePolled } from '../polling/use-polled.ts';
import { useDebounced } from '../use-debounced.ts';
import { type AreaOption, toAreaOption } from './area-option.ts';

const restMs = 200;

const toPath = (name: 'q' | 'code', value: string | undefined, on: string | undefined) =>
  value
    ? `/api/areas?${new URLSearchParams({ [name]: value, ...(on !== undefined && { on }) }).toString()}`
    : undefined;

/**
 * Returns the areas whose present or former names match the typed text on a day, by default today. The search ignores
 * diacritics and waits until typing pauses.
 */
export function useAreaOptions(typed: string, on?: string): AreaOption[] {
  const rested = useDebounced(typed.trim(), restMs);
  const { value } = usePolled(toPath('q', rested, on), AreasResponse, { paceMs: 0 });
  const areas = value?.areas ?? [];
  return areas.filter(({ level }) => level !== 'province').map(toAreaOption);
}

/** Returns the option for the area that has this code on a day, by default today. */
export function useAreaOption(code: string | undefined, on?: string): AreaOption | undefined {
  const { value } = usePolled(toPath('code', code, on), AreasResponse, { paceMs: 0 });
  const [area, ...others] = value?.areas ?? [];
  return area && others.length === 0 ? toAreaOption(area) : undefined;
}
