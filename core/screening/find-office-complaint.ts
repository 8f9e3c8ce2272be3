import type { UnitRef } from '../directory/model/organization/unit.ts';
import { lazy } from '../shared/lazy.ts';
import { foldDiacritics } from '../text/fold.ts';
import { pauseMarker, splitWordsWithDiacritics } from '../text/words-with-diacritics.ts';
import { extractComplaintFeatures } from './complaint-features.ts';
import model from './data/complaint-model.json' with { type: 'json' };
import offices from './data/office-names.json' with { type: 'json' };
import { findMisconductTerms, isUnreadableText } from './find-misconduct.ts';
import {
  extractOfficeNames,
  findNamedOfficials,
  findOfficialMisconductPhrases,
  findOfficialsInForeignText,
  listDepartmentNames,
  mentionsOffice,
} from './find-official.ts';
import { normalizeForScreening } from './readable-text.ts';

export type OfficeComplaint = {
  /** Phrases of the text with the highest screening weights, at most 3, as written in the text. */
  phrases: string[];
  /** Codes of the units that the text names, such as `UBND_XA`. Empty if the text names no unit. */
  offices: UnitRef[];
};

/** Options for screening a text that isn't the main text of a report. */
export type ScreeningOptions = {
  /**
   * True if the screened text comments on an answer. People who reopen or rate a ticket are often dissatisfied, so a higher
   * threshold applies.
   */
  isAboutAnswer?: boolean | undefined;
  /** True if the screened text is a place, or a sender's answer to one of the topic's questions. */
  isDetail?: boolean | undefined;
};

/** Weights of the screening model, one signed byte per feature hash, in units of `1 / model.scale`. */
const modelWeights = lazy(() => atob(model.weights));
const getModelWeight = (bucket: number): number => (modelWeights().charCodeAt(bucket) << 24) >> 24;
const maxPhrases = 3;

const computeContributions = (text: string): { name: string; value: number }[] =>
  extractComplaintFeatures(text).map(({ name, bucket, value }) => ({
    name,
    value: (value * getModelWeight(bucket)) / model.scale,
  }));

const computeScore = (all: readonly { value: number }[]): number =>
  all.reduce((sum, { value }) => sum + value, model.bias);

/** Returns the units that a text mentions by words such as `chủ tịch xã`, without judging whether it is a complaint. */
export function findMentionedOffices(text: string): UnitRef[] {
  const bare = ` ${splitWordsWithDiacritics(text)
    .filter((word) => word !== pauseMarker)
    .map((word) => word.bare)
    .join(' ')} `;
  const { units, rest } = extractOfficeNames(bare, listDepartmentNames());
  const named = Object.entries(offices).flatMap(([unit, names]) =>
    names.some((name) => rest.includes(` ${name} `)) ? [unit] : [],
  );
  const foreign = findOfficialsInForeignText(text).map(({ unit }) => unit);
  return [...new Set([...units, ...named, ...foreign])].filter((unit) => unit !== '');
}

/** Returns the phrase with the diacritics and capitals that it has in the text. */
const restoreSpelling = (phrase: string, text: string): string => {
  const written = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = phrase.split(' ');
  const at = written.findIndex((_, start) =>
    words.every((word, offset) => foldDiacritics(written[start + offset] ?? '') === word),
  );
  return at < 0 ? phrase : written.slice(at, at + words.length).join(' ');
};

const isPhrase = (name: string): boolean => /^(pair|triple):/.test(name) && !name.includes('.');

/** Returns the terms by which fixed rules, without the screening model, recognize a possible complaint in a text. */
const findTermsByRules = (
  text: string,
  { isAboutAnswer, isDetail }: ScreeningOptions,
): string[] => [
  ...findMisconductTerms(text),
  ...findOfficialMisconductPhrases(text, !isAboutAnswer),
  ...findOfficialsInForeignText(text).map(({ term }) => term),
  ...(isDetail ? findNamedOfficials(text) : []),
];

/**
 * Amount by which the screening threshold is higher for comments on an answer, because mere dissatisfaction would reach the
 * normal threshold: "Chưa có ai đến xem." (nobody has come to look).
 */
const dissatisfactionMargin = 0.4;

/**
 * Minimum number of words from which screening treats a place, or an answer to a topic's question, like a sentence. Shorter
 * texts are mostly names or times.
 */
const minSentenceWords = 8;
/**
 * Amount by which the screening threshold is higher for short places and short answers to questions that name an office,
 * because mere place names would reach the normal threshold: "trước cổng ủy ban xã" (at the gate of the commune office).
 */
const shortDetailMargin = 1;

/** Returns the amount by which the screening model's score must exceed its threshold for the text to count as a complaint. */
const getThresholdMargin = (
  text: string,
  { isAboutAnswer, isDetail }: ScreeningOptions,
): number => {
  if (isDetail && text.split(/\s+/).length < minSentenceWords) {
    return mentionsOffice(text) ? shortDetailMargin : Number.POSITIVE_INFINITY;
  }
  return isAboutAnswer ? dissatisfactionMargin : 0;
};

/**
 * Returns the suspected complaint about a public office or official in a text, or undefined. A text is suspected if the
 * screening model's score exceeds the threshold, if a rule for misconduct or officials matches, or if screening can't
 * evaluate the text (for example, in a foreign script). Detection rates on unseen texts are in
 * `docs/adr/0026-complaint-screening.md`.
 */
export function findOfficeComplaint(
  written: string,
  screened: ScreeningOptions = {},
): OfficeComplaint | undefined {
  if (!/\p{L}/u.test(written)) return undefined;
  const text = normalizeForScreening(written);
  const all = computeContributions(text);
  const terms = findTermsByRules(text, screened);
  const isHeld =
    computeScore(all) - model.threshold > getThresholdMargin(text, screened) ||
    terms.length > 0 ||
    isUnreadableText(written);
  if (!isHeld) return undefined;
  const phrases = all
    .filter(({ name, value }) => value > 0 && isPhrase(name))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, maxPhrases)
    .map(({ name }) => name.slice(name.indexOf(':') + 1));
  const shown = [...new Set([...terms, ...phrases])].slice(0, maxPhrases);
  return {
    phrases: shown.map((one) => restoreSpelling(one, text)),
    offices: findMentionedOffices(text),
  };
}
