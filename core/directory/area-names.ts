import type { Area } from './area.ts';
import { placeWords } from './place-words.ts';

/** A name of an area as words, with what kind of place the area is. */
export type AreaName = { area: Area; words: string[]; type: string; isNumber: boolean };

/** The words in front of the name in the full name: what kind of place it is. */
export const typeOf = ({ fullName, name }: Area): string =>
  placeWords(fullName).slice(0, -placeWords(name).length).join(' ');

const namesOf = (area: Area): AreaName[] => {
  const type = typeOf(area);
  return [area.name, ...(area.otherNames ?? [])].map((name) => {
    const words = placeWords(name);
    return { area, words, type, isNumber: words.every((word) => /^\d+$/.test(word)) };
  });
};

type Index = ReadonlyMap<string, readonly AreaName[]>;

const indexes = new WeakMap<readonly Area[], Index>();

/** The names that begin with a word, read from the directory once and kept as long as it. */
export const areaNames = (areas: readonly Area[]): Index => {
  const known = indexes.get(areas);
  if (known) return known;
  const index = Map.groupBy(areas.flatMap(namesOf), ({ words }) => words[0] ?? '');
  indexes.set(areas, index);
  return index;
};
