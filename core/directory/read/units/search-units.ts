import type { Lang } from '../../../messages/lang.ts';
import { listDepartmentNames } from '../../../screening/find-official.ts';
import { foldDiacritics } from '../../../text/fold.ts';
import {
  findSuccessorUnits,
  type UnitRef,
  type UnitsAndAreas,
} from '../../model/organization/unit.ts';
import { type FormerUnitType, listFormerUnits, listFormerUnitTypes } from './former-units.ts';
import { formatEndedUnit } from './unit-of-day.ts';
import { listUnitsInForce } from './units-in-force.ts';

/** Office that a search has found. The name of an ended office includes its successors. */
export type FoundUnit = { ref: UnitRef; name: string };

/** Maximum number of offices in a search result, because more do not fit on a telephone screen. */
const maxShown = 12;

const toWords = (text: string): string[] =>
  foldDiacritics(text)
    .replace(/uy ban nhan dan/g, 'ubnd')
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter((word) => word !== '');

/** Returns whether each typed word equals a number in the name, or is the beginning of a word in it. */
const matchesWords = (name: string, typed: readonly string[]): boolean => {
  const words = toWords(name);
  return typed.every((part) =>
    words.some((word) => (/^\d+$/.test(part) ? word === part : word.startsWith(part))),
  );
};

/** Returns the words of a text or name as people write them: without “và”, which they often leave out. */
const toComparedText = (text: string): string =>
  ` ${toWords(text)
    .filter((word) => word !== 'va')
    .join(' ')} `;

/** Words for a district after the name of one of its offices: "Trung tâm Y tế huyện". */
const districtTypes = ['huyen', 'thi xa', 'thanh pho'];

/** Returns the names by which a text can name an ended office: full, for a district, and short. */
const listSpokenNames = ({ code, name, nameInArea }: FormerUnitType): string[] => [
  name,
  ...(nameInArea ? districtTypes.map((type) => `${nameInArea} ${type}`) : []),
  ...listDepartmentNames()
    .filter(([, unit]) => unit === code)
    .map(([short]) => short),
];

/** Explains each ended office that the text names: "Sở Giao thông vận tải, nay là Sở Xây dựng tỉnh Vĩnh Long". */
export function explainFormerOffices(
  directory: UnitsAndAreas,
  text: string,
  { on, lang }: { on: Date; lang: Lang },
): string[] {
  const compared = toComparedText(text);
  return listFormerUnitTypes(directory, on)
    .filter((unit) => listSpokenNames(unit).some((name) => compared.includes(toComparedText(name))))
    .map(({ name, successor }) => formatEndedUnit(name, [successor], lang));
}

/** Returns the offices whose present or former name contains the typed words, with or without diacritics. */
export function searchUnits(
  directory: UnitsAndAreas,
  typed: string,
  { on, lang }: { on: Date; lang: Lang },
): FoundUnit[] {
  const words = toWords(typed);
  if (words.length === 0) return [];
  const present = listUnitsInForce(directory, on).filter(
    ({ name, level }) => level !== 'operator' && matchesWords(name, words),
  );
  const former = listFormerUnits(directory, on)
    .filter(({ name }) => matchesWords(name, words))
    .map(({ ref, name }) => {
      const successors = findSuccessorUnits(directory, ref, on).map((unit) => unit.name);
      return { ref, name: formatEndedUnit(name, successors, lang) };
    });
  const found = [...present.map(({ ref, name }) => ({ ref, name })), ...former];
  return [...new Map(found.toReversed().map((unit) => [unit.ref, unit])).values()]
    .toReversed()
    .slice(0, maxShown);
}
