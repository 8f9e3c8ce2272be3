import areas from '#directory/areas.json' with { type: 'json' };
import { lazy } from '../../../shared/lazy.ts';
import { foldDiacritics } from '../../../text/fold.ts';

/** Returns the names of all provinces in the deployed data files, including abolished provinces, without diacritics. */
export const listDeployedProvinces = lazy((): readonly string[] => [
  ...new Set(
    areas.filter(({ level }) => level === 'province').map(({ name }) => foldDiacritics(name)),
  ),
]);
