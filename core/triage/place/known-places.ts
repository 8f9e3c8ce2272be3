import type { Area } from '../../directory/model/areas/area.ts';
import { getAreaType } from '../../directory/read/areas/area-names.ts';
import { splitPlaceName } from '../../directory/read/areas/split-place-name.ts';
import { memoizeByText } from '../../text/memoize-by-text.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import data from '../data/place-words.json' with { type: 'json' };
import { splitDiacritics } from '../text/triage-words.ts';
import { findAreaTypeBefore, type PlaceHit } from './named-places.ts';
import { getPlaceRelation } from './place-relation.ts';
import type { PlaceToken } from './place-tokens.ts';

/** Splits a place name of the data files into words and their diacritics. */
const splitName = memoizeByText((name) => ({
  words: splitPlaceName(name),
  marks: name.split(' ').map((word) => splitDiacritics(word).marks),
}));

type Span = { start: number; end: number };

/** Finds all occurrences of a place name in the tokens, written either with its exact diacritics or without any. */
const findNameSpans = (tokens: readonly PlaceToken[], name: string): Span[] => {
  const { words, marks } = splitName(name);
  return tokens.flatMap((_, start) => {
    const isMatch = words.every((word, at) => {
      const placeToken = tokens[start + at];
      return (
        placeToken?.word === word && (placeToken.marks === '' || placeToken.marks === marks[at])
      );
    });
    return isMatch ? [{ start, end: start + words.length }] : [];
  });
};

const findAreasByCode = (areas: readonly Area[], codes: readonly string[]): Area[] =>
  codes.flatMap((code) => areas.find((area) => area.code === code) ?? []);

/**
 * Finds ambiguous place names: "Hiệp Mỹ" may be Hiệp Mỹ Đông or Hiệp Mỹ Tây; "Mỹ Long" may be a town or one of two communes.
 * A word such as "xã" before the name narrows the choice.
 */
export function findAmbiguousPlaces(
  tokens: readonly PlaceToken[],
  areas: readonly Area[],
): PlaceHit[] {
  return Object.entries(data.shared).flatMap(([name, codes]) =>
    findNameSpans(tokens, name).flatMap((span) => {
      const called = findAreaTypeBefore(tokens, span.start);
      const sharing = findAreasByCode(areas, codes);
      const own = sharing.find(
        (area) => splitPlaceName(area.name).join(' ') === splitPlaceName(name).join(' '),
      );
      if (own && called === getAreaType(own)) return [];
      return sharing
        .filter((area) => called === undefined || called === getAreaType(area))
        .map((area) => ({
          area,
          ...span,
          agreement: called === undefined ? 'untyped' : 'typed',
          strength: getPlaceRelation(tokens, span),
        }));
    }),
  );
}

/**
 * Finds landmarks. A landmark yields only candidate areas: Ao Bà Om is in Phường 8, but an event beside it may be in another
 * ward. After the ward was merged with its neighbors, the landmark is certain.
 */
export function findLandmarkPlaces(
  tokens: readonly PlaceToken[],
  areas: readonly Area[],
  on: Date,
): PlaceHit[] {
  const date = toLocalDate(on);
  return Object.entries(data.landmarks).flatMap(([name, code]) =>
    findNameSpans(tokens, name).flatMap((span) =>
      findAreasByCode(areas, [code]).map((area) => ({
        area,
        ...span,
        agreement: area.level !== 'commune' || isValidOn(area, date) ? 'mistyped' : 'untyped',
        strength: getPlaceRelation(tokens, span),
      })),
    ),
  );
}
