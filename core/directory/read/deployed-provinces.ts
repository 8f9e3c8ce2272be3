import areas from '#directory/areas.json' with { type: 'json' };
import { foldDiacritics } from '../../text/fold.ts';

/** Names without diacritics of the provinces to which the hotline's areas belong or belonged, as deployed. */
export const deployedProvinces: readonly string[] = [
  ...new Set(
    areas.filter(({ level }) => level === 'province').map(({ name }) => foldDiacritics(name)),
  ),
];
