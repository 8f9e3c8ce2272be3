import type { UnitRef } from '../directory/unit.ts';
import { fold } from '../text/fold.ts';
import { markedWords } from '../text/marked-words.ts';
import { complaintFeatures } from './complaint-features.ts';
import model from './data/complaint-model.json' with { type: 'json' };
import offices from './data/office-names.json' with { type: 'json' };
import { findMisconduct, isUnreadable } from './find-misconduct.ts';
import { foreignOfficials, hasOffice, officialActs, officialsNamed } from './find-official.ts';
import { readableText } from './readable-text.ts';

export type OfficeComplaint = {
  /** The phrases of the text that weigh most, as written, at most 3. */
  phrases: string[];
  /** Unit classes that the text names, such as `UBND_XA`; empty when it names none. */
  offices: UnitRef[];
};

/** What a text is, beside the text of a report. */
export type Screened = {
  /** Who reopens or rates a ticket is dissatisfied anyway, and that alone is no complaint. */
  isAboutAnswer?: boolean | undefined;
  /** A place or an answer to a question. */
  isDetail?: boolean | undefined;
};

/** One signed byte for each bucket, in steps of `1 / model.scale`. */
const weights = Int8Array.from(atob(model.weights), (char) => (char.charCodeAt(0) << 24) >> 24);
const maxPhrases = 3;

const contributions = (text: string): { name: string; value: number }[] =>
  complaintFeatures(text).map(({ name, bucket, value }) => ({
    name,
    value: (value * (weights[bucket] ?? 0)) / model.scale,
  }));

const scoreOf = (all: readonly { value: number }[]): number =>
  all.reduce((sum, { value }) => sum + value, model.bias);

const officesIn = (text: string): UnitRef[] => {
  const bare = ` ${markedWords(text)
    .map((word) => word.bare)
    .join(' ')} `;
  const named = Object.entries(offices).flatMap(([unit, names]) =>
    names.some((name) => bare.includes(` ${name} `)) ? [unit] : [],
  );
  const foreign = foreignOfficials(text).map(({ unit }) => unit);
  return [...new Set([...named, ...foreign])].filter((unit) => unit !== '');
};

/** Returns a phrase as the text has it, with its diacritics and capitals. */
const asWritten = (phrase: string, text: string): string => {
  const written = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = phrase.split(' ');
  const at = written.findIndex((_, start) =>
    words.every((word, offset) => fold(written[start + offset] ?? '') === word),
  );
  return at < 0 ? phrase : written.slice(at, at + words.length).join(' ');
};

const isPhrase = (name: string): boolean => /^(pair|triple):/.test(name) && !name.includes('.');

/** What the rules find, whatever the model makes of the text. */
const ruledTerms = (text: string, { isAboutAnswer, isDetail }: Screened): string[] => [
  ...findMisconduct(text),
  ...officialActs(text, !isAboutAnswer),
  ...foreignOfficials(text).map(({ term }) => term),
  ...(isDetail ? officialsNamed(text) : []),
];

/** What dissatisfaction alone scores: "Chưa có ai đến xem." */
const dissatisfaction = 0.4;

/** A place or an answer is mostly a name or a time; one with so many words may be a sentence. */
const minSentenceWords = 8;
/** What names of places score: "trước cổng ủy ban xã". */
const placeName = 1;

/** The score from which the model alone holds a text. */
const marginFor = (text: string, { isAboutAnswer, isDetail }: Screened): number => {
  if (isDetail && text.split(/\s+/).length < minSentenceWords) {
    return hasOffice(text) ? placeName : Number.POSITIVE_INFINITY;
  }
  return isAboutAnswer ? dissatisfaction : 0;
};

/**
 * Judges by its words alone whether a text complains about a public office or an official: by the model, by the rules for
 * misconduct and officials, or because the text cannot be read. Recall and false alarms on unseen texts are in `docs/adr/0026-complaint-screening.md`.
 */
export const findOfficeComplaint = (
  written: string,
  screened: Screened = {},
): OfficeComplaint | undefined => {
  if (!/\p{L}/u.test(written)) return undefined;
  const text = readableText(written);
  const all = contributions(text);
  const terms = ruledTerms(text, screened);
  const isHeld =
    scoreOf(all) - model.threshold > marginFor(text, screened) ||
    terms.length > 0 ||
    isUnreadable(written);
  if (!isHeld) return undefined;
  const phrases = all
    .filter(({ name, value }) => value > 0 && isPhrase(name))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, maxPhrases)
    .map(({ name }) => name.slice(name.indexOf(':') + 1));
  const shown = [...new Set([...terms, ...phrases])].slice(0, maxPhrases);
  return { phrases: shown.map((one) => asWritten(one, text)), offices: officesIn(text) };
};
