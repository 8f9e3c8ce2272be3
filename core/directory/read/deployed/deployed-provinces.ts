import areas from '#directory/areas.json' with { type: 'json' };
import { foldDiacritics } from '../../../text/fold.ts';

/** Names without diacritics of all provinces in the deployed areas, including abolished provinces. */
export const deployedProvinces: readonly string[] = [
  ...new Set(
    areas.filter(({ level }) => level === 'province').map(({ name }) => foldDiacritics(name)),
  ),
];
