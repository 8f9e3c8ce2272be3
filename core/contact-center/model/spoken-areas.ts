import type { Area } from '../../directory/model/area.ts';

/** Commune that a caller can choose. `former` is the ended commune whose name the caller entered, if any. */
export type SpokenCommune = { area: Area; former?: Area | undefined };

const getVersionId = ({ code, validFrom }: Area): string =>
  validFrom === null ? code : `${code}-${validFrom}`;

/** Returns the name of the recording of a commune's name. Codes are reused after reforms, so it includes the first day. */
export function getAreaPromptKey(area: Area): string {
  return `area-${getVersionId(area)}`;
}

/** Returns the name of the recording that a caller hears for a commune: its name, or its former and its present name. */
export function getCommunePromptKey({ area, former }: SpokenCommune): string {
  return former
    ? `former-area-${getVersionId(former)}-now-${getVersionId(area)}`
    : getAreaPromptKey(area);
}
