import type { UnitRef } from '../directory/unit.ts';
import data from './data/accused.json' with { type: 'json' };
import type { Reading } from './reading.ts';

const isSaid = (words: string, wanted: string): boolean => words.includes(` ${wanted} `);

/** The units whose people a complaint names by their offices: "trưởng ấp" is the commune's. */
export const accusedIn = ({ words }: Reading): UnitRef[] => {
  const said = ` ${words.map(({ bare }) => bare).join(' ')} `;
  return Object.entries(data.units).flatMap(([unit, names]) =>
    names.some((name) => isSaid(said, name)) ? [unit] : [],
  );
};
