import {
  type Area,
  findAreasInForce,
  findChildAreas,
  listAreaWithParents,
} from '../../directory/model/areas/area.ts';
import type { Directory } from '../../directory/model/directory.ts';
import {
  type AreaMention,
  dropLandmarkMentions,
  groupAreaMentions,
  narrowAreaCandidates,
} from '../../directory/read/areas/area-mentions.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn } from '../../time/validity.ts';
import { findKhmerPlaces } from '../text/khmer.ts';
import { findAmbiguousPlaces, findLandmarkPlaces } from './known-places.ts';
import { findNamedPlaces, type PlaceHit } from './named-places.ts';
import { findPlacesInOtherProvinces } from './other-province-places.ts';
import { findStreetNames } from './personal-name.ts';
import { findPlaceNameStart } from './place-relation.ts';
import { type PlaceToken, tokenizePlaces } from './place-tokens.ts';

export type LocatedPlace = {
  district: Area | undefined;
  commune: Area | undefined;
  candidates: Area[];
  /** True if the reported issue is located in another province. */
  isElsewhere: boolean;
  because: { words: string; at: number }[];
  /** Positions of all place names in the text, with the words for their types, such as "thành phố", and of street names. */
  nameSpans: { at: number; end: number }[];
};

/**
 * Returns the area if it is valid on that day, otherwise the areas that replaced it. For a district that was abolished
 * without replacement, returns the present areas of its former communes.
 */
const resolveCurrentAreas = (directory: Directory, area: Area, on: Date): Area[] => {
  if (isValidOn(area, toLocalDate(on))) return [area];
  const successors = findAreasInForce(directory, area, on);
  if (successors.length > 0) return successors;
  return findChildAreas(directory, area, on).flatMap((child) =>
    findAreasInForce(directory, child, on),
  );
};

/**
 * Words that cannot occur between two parts of one place description: "quê Càng Long đang kẹt ở Đồng Nai" names two separate
 * places.
 */
const separatingWords = new Set(
  'o tai ve dang ket len di qua lam song tu va den toi khong phai'.split(' '),
);
const maxPartDistance = 4;

/**
 * Returns true if a place name of this province is part of an address in another province, because the other province's name
 * follows: "Mỹ Hòa, Bình Minh, Vĩnh Long".
 */
const isInOtherProvince = (
  { end }: PlaceHit,
  others: readonly { start: number; strength: number }[],
  tokens: readonly PlaceToken[],
): boolean =>
  others.some(
    ({ start, strength }) =>
      strength > 0 &&
      start >= end &&
      start - end <= maxPartDistance &&
      !tokens.slice(end, start).some(({ word }) => separatingWords.has(word)),
  );

const isTown = (word: string | undefined, next: string | undefined, town: string): boolean =>
  `${word} ${next}` === town;

/**
 * Resolves an ambiguous ward name by the word for its town: "phường 2 thị xã" is in the province's only town (thị xã), and
 * "phường 2 thành phố" in its only city.
 */
const resolveTownWard = (
  group: readonly AreaMention[],
  tokens: readonly PlaceToken[],
  directory: Directory,
): AreaMention[] => {
  const mentions = (town: string) =>
    tokens.some(({ word }, at) => isTown(word, tokens[at + 1]?.word, town));
  const type = mentions('thi xa') ? 'town' : mentions('thanh pho') ? 'city' : undefined;
  const fitting = group.filter(({ area }) =>
    directory.areas.some(({ code, type: own }) => code === area.parent && own === type),
  );
  return fitting.length > 0 ? fitting : [...group];
};

const isWholeProvince = ({ area }: AreaMention): boolean => area.level === 'province';

/**
 * Returns true if the text mentions an area only by a name that is also the name of a province: "ở Trà Vinh". The writer then
 * usually means the province.
 */
const isProvinceName = ({ areas }: Directory, { area, agreement }: AreaMention): boolean =>
  agreement === 'untyped' &&
  areas.some(({ level, name }) => level === 'province' && name === area.name);

/** Words beside a name which show that the writer means the abolished district: "quê Trà Cú", "huyện Trà Cú cũ". */
const formerAreaWords = new Set(['que', 'nguoi', 've', 'giai']);
const oldMark = '\u0309';

const isOldWord = ({ word, marks }: PlaceToken): boolean => word === 'cu' && marks === oldMark;

const isFormerArea = (tokens: readonly PlaceToken[], { start, end }: AreaMention): boolean =>
  formerAreaWords.has(tokens[start - 1]?.word ?? '') ||
  formerAreaWords.has(tokens[end]?.word ?? '') ||
  tokens.slice(Math.max(0, start - 3), end + 2).some(isOldWord);

/**
 * If a present commune and abolished areas share a name, returns only the commune. Returns all areas if the text suggests that
 * the writer means an abolished district.
 */
const preferPresentCommunes = (
  named: readonly AreaMention[],
  tokens: readonly PlaceToken[],
  on: Date,
): AreaMention[] => {
  const date = toLocalDate(on);
  return [...Map.groupBy(named, ({ start, end }) => `${start}-${end}`).values()].flatMap(
    (group) => {
      const present = group.filter(({ area }) => isValidOn(area, date));
      const isCommune = present.length === 1 && present[0]?.area.level === 'commune';
      const isMeant = present.every(
        (one) => one.agreement === 'untyped' && !isFormerArea(tokens, one),
      );
      return isCommune && isMeant ? present : group;
    },
  );
};

/** Returns the areas where the issue is located. An ambiguous name yields all areas that have the name. */
const selectLocations = (
  directory: Directory,
  places: readonly PlaceHit[],
  tokens: readonly PlaceToken[],
  on: Date,
): AreaMention[] => {
  const strengths = new Map(
    places.map(({ start, end, strength }) => [`${start}-${end}`, strength]),
  );
  const strengthOf = ({ start, end }: AreaMention) => strengths.get(`${start}-${end}`) ?? 0;
  const namedAreas = dropLandmarkMentions(
    narrowAreaCandidates(directory, groupAreaMentions(places), on),
  );
  const most = Math.max(0, ...namedAreas.map(strengthOf));
  const strong = namedAreas.filter((named) => strengthOf(named) >= Math.min(2, most));
  const own = preferPresentCommunes(
    strong.filter((named) => !isWholeProvince(named)),
    tokens,
    on,
  );
  if (own.every((named) => isProvinceName(directory, named))) return [];
  return own.length > 1 ? resolveTownWard(own, tokens, directory) : own;
};

const findDistrict = (directory: Directory, area: Area, on: Date): Area | undefined =>
  listAreaWithParents(directory, area, on).find(({ level }) => level === 'district');

const toNameSpans = (
  mentions: readonly { start: number; end: number }[],
  tokens: readonly PlaceToken[],
): LocatedPlace['nameSpans'] =>
  mentions.flatMap(({ start, end }) => {
    const [first, last] = [tokens[findPlaceNameStart(tokens, start)], tokens[end - 1]];
    return first && last ? [{ at: first.at, end: last.end }] : [];
  });

/** Locates the reported issue. Returns a commune or district only if it is certain, otherwise candidates. */
export function locateReport(text: string, directory: Directory, on: Date): LocatedPlace {
  const tokens = tokenizePlaces(text, directory.areas);
  const others = findPlacesInOtherProvinces(tokens, directory, on);
  const isInThisProvince = (place: PlaceHit) =>
    place.strength > 0 && !isInOtherProvince(place, others, tokens);
  const allPlaceHits = [
    ...findNamedPlaces(tokens, directory.areas, on),
    ...findAmbiguousPlaces(tokens, directory.areas),
    ...findKhmerPlaces(text, directory.areas),
  ];
  const placeHits = allPlaceHits.filter(isInThisProvince);
  const byName = selectLocations(directory, placeHits, tokens, on);
  const landmarks = findLandmarkPlaces(tokens, directory.areas, on).filter(isInThisProvince);
  const isNamed = landmarks.length === 0 || byName.some(({ area }) => area.level === 'commune');
  const named = isNamed
    ? byName
    : selectLocations(directory, [...placeHits, ...landmarks], tokens, on);
  const areas = [...new Set(named.flatMap(({ area }) => resolveCurrentAreas(directory, area, on)))];
  const districts = new Set(areas.map((area) => findDistrict(directory, area, on)));
  const [only, ...more] = areas;
  const isNearby = named.some(
    (one) => one.agreement === 'mistyped' && landmarks.some((landmark) => landmark === one),
  );
  const isSure = more.length === 0 && !isNearby;
  const isElsewhere =
    areas.length === 0 &&
    others.some(({ strength, isInOwnProvince }) => strength > 1 && !isInOwnProvince);
  const quotes = (isElsewhere ? others : named).map(({ start, end }) => {
    const at = tokens[start]?.at ?? 0;
    return { words: text.slice(at, tokens[end - 1]?.end ?? at), at };
  });
  return {
    district: districts.size === 1 ? [...districts][0] : undefined,
    commune: isSure && only?.level === 'commune' ? only : undefined,
    candidates: areas.length > 1 || !isSure ? areas : [],
    isElsewhere,
    because: quotes.filter(
      ({ words }, index) =>
        words !== '' && quotes.findIndex((one) => one.words === words) === index,
    ),
    nameSpans: [...toNameSpans([...allPlaceHits, ...others], tokens), ...findStreetNames(tokens)],
  };
}
