import type { UnitRef } from '../directory/unit.ts';
import { foldText } from '../text/fold.ts';
import { splitMarkedWords } from '../text/marked-words.ts';
import { extractComplaintFeatures } from './complaint-features.ts';
import model from './data/complaint-model.json' with { type: 'json' };
import offices from './data/office-names.json' with { type: 'json' };
import { findMisconduct, isUnreadableText } from './find-misconduct.ts';
import {
  findForeignOfficials,
  findNamedOfficials,
  findOfficialActs,
  namesOffice,
} from './find-official.ts';
import { normalizeForScreening } from './readable-text.ts';

export type OfficeComplaint = {
  /** Phrases with the highest screening weights, as the text has them; at most 3. */
  phrases: string[];
  /** Classes of the units that the text names, such as `UBND_XA`. Empty if it names none. */
  offices: UnitRef[];
};

/** Kind of text that is screened, if it isn't a report's main text. */
export type ScreeningOptions = {
  /**
   * True if the screened text comments on an answer. People who reopen or rate a ticket are often dissatisfied, so the
   * threshold is higher.
   */
  isAboutAnswer?: boolean | undefined;
  /** True if the screened text is a place or an answer to a question. */
  isDetail?: boolean | undefined;
};

/** Weights of the screening model: one signed byte per bucket, in units of `1 / model.scale`. */
const weights = Int8Array.from(atob(model.weights), (char) => (char.charCodeAt(0) << 24) >> 24);
const maxPhrases = 3;

const contributions = (text: string): { name: string; value: number }[] =>
  extractComplaintFeatures(text).map(({ name, bucket, value }) => ({
    name,
    value: (value * (weights[bucket] ?? 0)) / model.scale,
  }));

const scoreOf = (all: readonly { value: number }[]): number =>
  all.reduce((sum, { value }) => sum + value, model.bias);

const officesIn = (text: string): UnitRef[] => {
  const bare = ` ${splitMarkedWords(text)
    .map((word) => word.bare)
    .join(' ')} `;
  const named = Object.entries(offices).flatMap(([unit, names]) =>
    names.some((name) => bare.includes(` ${name} `)) ? [unit] : [],
  );
  const foreign = findForeignOfficials(text).map(({ unit }) => unit);
  return [...new Set([...named, ...foreign])].filter((unit) => unit !== '');
};

/** Returns the phrase with the diacritics and capitals that it has in the text. */
const asWritten = (phrase: string, text: string): string => {
  const written = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = phrase.split(' ');
  const at = written.findIndex((_, start) =>
    words.every((word, offset) => foldText(written[start + offset] ?? '') === word),
  );
  return at < 0 ? phrase : written.slice(at, at + words.length).join(' ');
};

const isPhrase = (name: string): boolean => /^(pair|triple):/.test(name) && !name.includes('.');

/** Returns the suspicious terms that the screening rules find in a text, independent of the model. */
const ruledTerms = (text: string, { isAboutAnswer, isDetail }: ScreeningOptions): string[] => [
  ...findMisconduct(text),
  ...findOfficialActs(text, !isAboutAnswer),
  ...findForeignOfficials(text).map(({ term }) => term),
  ...(isDetail ? findNamedOfficials(text) : []),
];

/**
 * Margin above the screening threshold for comments on an answer, because plain dissatisfaction scores that high: "Chưa có ai
 * đến xem."
 */
const dissatisfaction = 0.4;

/**
 * Minimum number of words from which screening treats a place or an answer like a sentence; shorter ones are mostly names or
 * times.
 */
const minSentenceWords = 8;
/**
 * Margin above the screening threshold for short places and answers, because place names score that high: "trước cổng ủy ban
 * xã".
 */
const placeName = 1;

/** Returns by how much the screening model's score must exceed its threshold to hold a text for the operators. */
const marginFor = (text: string, { isAboutAnswer, isDetail }: ScreeningOptions): number => {
  if (isDetail && text.split(/\s+/).length < minSentenceWords) {
    return namesOffice(text) ? placeName : Number.POSITIVE_INFINITY;
  }
  return isAboutAnswer ? dissatisfaction : 0;
};

/**
 * Decides from the text alone whether it complains about a public office or an official: by the model, by rules for
 * misconduct and officials, or because it can't be read. Recall and false alarms on unseen texts are in
 * `docs/adr/0026-complaint-screening.md`.
 */
export function findOfficeComplaint(
  written: string,
  screened: ScreeningOptions = {},
): OfficeComplaint | undefined {
  if (!/\p{L}/u.test(written)) return undefined;
  const text = normalizeForScreening(written);
  const all = contributions(text);
  const terms = ruledTerms(text, screened);
  const isHeld =
    scoreOf(all) - model.threshold > marginFor(text, screened) ||
    terms.length > 0 ||
    isUnreadableText(written);
  if (!isHeld) return undefined;
  const phrases = all
    .filter(({ name, value }) => value > 0 && isPhrase(name))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, maxPhrases)
    .map(({ name }) => name.slice(name.indexOf(':') + 1));
  const shown = [...new Set([...terms, ...phrases])].slice(0, maxPhrases);
  return { phrases: shown.map((one) => asWritten(one, text)), offices: officesIn(text) };
}
