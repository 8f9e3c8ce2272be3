import type { Area } from '../../../directory/model/areas/area.ts';

/** Commune that a caller can choose. `former` is the ended commune whose name the caller entered, if any. */
export type SpokenCommune = { area: Area; former?: Area | undefined };

const getVersionId = ({ code, validFrom }: Area): string =>
  validFrom === null ? code : `${code}-${validFrom}`;

/** Returns the prompt key of a commune's name. It includes the first day, because reforms reuse commune codes. */
export function getAreaPromptKey(area: Area): string {
  return `area-${getVersionId(area)}`;
}

/** Returns the key of the prompt that a caller hears for a commune: its name, or its former and present names. */
export function getCommunePromptKey({ area, former }: SpokenCommune): string {
  return former
    ? `former-area-${getVersionId(former)}-now-${getVersionId(area)}`
    : getAreaPromptKey(area);
}
