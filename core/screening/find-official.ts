import type { UnitRef } from '../directory/model/organization/unit.ts';
import { createLazyObject, lazy } from '../shared/lazy.ts';
import { createPhraseReader, indexPhrases, type PhraseReader, toPhrase } from '../text/phrases.ts';
import {
  pauseMarker,
  splitWordsWithDiacritics,
  type WordWithDiacritics,
} from '../text/words-with-diacritics.ts';
import data from './data/officials.json' with { type: 'json' };

/** Names and short names of departments, by unit. They are also parts of addresses, so only an action makes them actors. */
const listDepartments = () => Object.entries(data.vi.departments);

const listOmissions = () =>
  data.vi.negations.flatMap((not) => data.vi.omissions.map((act) => `${not} ${act}`));

const phraseLists = {
  officials: () => data.vi.officials,
  actors: () => [...data.vi.officials, ...data.vi.offices],
  /** Phrases that name officials, offices and departments. */
  acting: () => [...phraseLists.actors(), ...listDepartments().flatMap(([, names]) => names)],
  actions: () => data.vi.acts,
  omissions: listOmissions,
  /**
   * Vietnamese phrases that hint at protection by officials without naming an office, such as "có ô dù" (literally "has an
   * umbrella").
   */
  hints: () => data.vi.hints,
  stops: () => data.vi.stops,
  landmarks: () => data.vi.landmarks,
};

/** Indexes of the phrase lists. Each index is built when it is first used. */
const phrases = createLazyObject<Record<keyof typeof phraseLists, ReturnType<typeof indexPhrases>>>(
  phraseLists,
  (name) => indexPhrases(phraseLists[name]()),
);

/** Maximum number of words between an office name and the verb for its action, such as a number, a name or "hay tới". */
const maxWordsBetween = 5;

const joinWords = ({ words }: PhraseReader, from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ bare }) => bare)
    .join(' ');

/**
 * Returns the phrase from an office name to the verb for its action in the same clause. Returns undefined if no office name
 * starts at word `from` or no such verb follows.
 */
const findActionPhrase = (
  reader: PhraseReader,
  from: number,
  hasOmissions: boolean,
): string | undefined => {
  const actor = reader.at(phrases.acting, from);
  if (!actor) return undefined;
  const start = from + actor.length;
  for (let at = start; at <= start + maxWordsBetween; at += 1) {
    const phrase =
      reader.at(phrases.actions, at) ?? (hasOmissions && reader.at(phrases.omissions, at));
    if (phrase) return joinWords(reader, from, at + phrase.length);
    if (reader.words[at] === pauseMarker || reader.at(phrases.stops, at)) return undefined;
  }
  return undefined;
};

const findHintPhrase = (reader: PhraseReader, at: number): string | undefined => {
  const hint = reader.at(phrases.hints, at);
  return hint && joinWords(reader, at, at + hint.length);
};

/**
 * Returns the Vietnamese phrases in which an office or official drinks, takes, demands or insults, and phrases that hint at
 * protection. With `hasOmissions`, also returns phrases in which an office refuses to give, accept or settle something.
 */
export function findOfficialMisconductPhrases(text: string, hasOmissions: boolean): string[] {
  const reader = createPhraseReader(text);
  return reader.words.flatMap(
    (_, at) => findActionPhrase(reader, at, hasOmissions) ?? findHintPhrase(reader, at) ?? [],
  );
}

/** Returns whether the text names an office or an official. Some names of places also count. */
export function mentionsOffice(text: string): boolean {
  const reader = createPhraseReader(text);
  return reader.words.some((_, at) => reader.at(phrases.actors, at) !== undefined);
}

type OfficeName = readonly [name: string, unit: UnitRef];

/** Short names of departments without diacritics, with their unit: "phong lao dong", P_LDTBXH. */
export const listDepartmentNames: () => readonly OfficeName[] = lazy(() =>
  listDepartments().flatMap(([unit, names]) =>
    names.map(toPhrase).map((name) => [name.map(({ bare }) => bare).join(' '), unit] as const),
  ),
);

/** Word that often follows an office name: "Phòng Lao động huyện Càng Long" is not the district's committee. */
const areaTypePattern = '(?:thanh pho|thi xa|thi tran|huyen|phuong|xa)';

/**
 * Finds office names in a text without diacritics, with a space before and after each word, and removes them: "Xã hội" in
 * the name of a department does not mean the commune.
 */
export function extractOfficeNames(
  words: string,
  names: readonly OfficeName[],
): { units: UnitRef[]; rest: string } {
  const units = new Set<UnitRef>();
  let rest = words;
  for (const [name, unit] of names.toSorted(([a], [b]) => b.length - a.length)) {
    if (!rest.includes(` ${name} `)) continue;
    units.add(unit);
    rest = rest.replaceAll(new RegExp(` ${name} (?:${areaTypePattern} )?`, 'g'), ' , ');
  }
  return { units: [...units], rest };
}

const wordsBeforeOfficial = 4;

/**
 * Returns the officials that a place or an answer to a question names, such as "nhà ông chủ tịch phường 7". Omits officials
 * in landmarks, such as "near the chairman's house".
 */
export function findNamedOfficials(text: string): string[] {
  const reader = createPhraseReader(text);
  return reader.words.flatMap((_, at) => {
    const official = reader.at(phrases.officials, at);
    const isLandmark = reader.isAfter(phrases.landmarks, at, wordsBeforeOfficial);
    return official && !isLandmark ? [joinWords(reader, at, at + official.length)] : [];
  });
}

const syllablePattern =
  /^(?:ngh?|gh?|gi|[ckpt]h|tr|qu|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;
const isForeign = ({ bare, marks }: WordWithDiacritics): boolean =>
  marks === '' && /^[a-z]*[aeiouy][a-z]*$/.test(bare) && !syllablePattern.test(bare);
/**
 * Minimum share of non-Vietnamese syllables for a text to count as foreign, as the n in 1/n. The share is low because some
 * foreign words, such as "my" and "the", are also Vietnamese syllables.
 */
const foreignShare = 3;

type ForeignOfficial = { term: string; unit: UnitRef };

const findTerms = (
  names: Readonly<Record<UnitRef, readonly string[]>>,
  has: (term: string) => boolean,
): ForeignOfficial[] =>
  Object.entries(names).flatMap(([unit, terms]) =>
    terms.filter(has).map((term) => ({ term, unit })),
  );

/**
 * Returns the offices and officials that an English or Khmer text names, each with its unit code, or with '' if the name is
 * ambiguous. The screening model supports only Vietnamese, so all texts with such names are held for the operators.
 */
export function findOfficialsInForeignText(text: string): ForeignOfficial[] {
  const words = splitWordsWithDiacritics(text);
  const spoken = words.filter((word) => /\p{L}/u.test(word.bare));
  const isEnglish = spoken.filter(isForeign).length * foreignShare >= spoken.length;
  const bare = ` ${words.map((word) => word.bare).join(' ')} `;
  return [
    ...(isEnglish ? findTerms(data.en, (term) => bare.includes(` ${term} `)) : []),
    ...findTerms(data.km, (term) => text.includes(term)),
  ];
}
