import areas from '#directory/areas.json' with { type: 'json' };
import { lazy } from '../../../shared/lazy.ts';
import { foldDiacritics } from '../../../text/fold.ts';

/** Returns the names without diacritics of all provinces in the deployed areas, including abolished provinces. */
export const listDeployedProvinces = lazy((): readonly string[] => [
  ...new Set(
    areas.filter(({ level }) => level === 'province').map(({ name }) => foldDiacritics(name)),
  ),
]);
