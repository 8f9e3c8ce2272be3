import type { UnitRef } from '../directory/unit.ts';
import { fold } from '../text/fold.ts';
import { markedWords } from '../text/marked-words.ts';
import { complaintFeatures } from './complaint-features.ts';
import model from './data/complaint-model.json' with { type: 'json' };
import offices from './data/office-names.json' with { type: 'json' };
import { findMisconduct, isUnreadable } from './find-misconduct.ts';

export type OfficeComplaint = {
  /** The phrases of the text that weigh most, as written, at most 3. */
  phrases: string[];
  /** Unit classes that the text names, such as `UBND_XA`; empty when it names none. */
  offices: UnitRef[];
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

/** How much a text reads like a complaint about an office: above 0 it is held for the operators. */
export const complaintScore = (text: string): number =>
  scoreOf(contributions(text)) - model.threshold;

const officesIn = (text: string): UnitRef[] => {
  const bare = ` ${markedWords(text)
    .map((word) => word.bare)
    .join(' ')} `;
  return Object.entries(offices).flatMap(([unit, names]) =>
    unit !== '' && names.some((name) => bare.includes(` ${name} `)) ? [unit] : [],
  );
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

/**
 * Judges by its words alone whether a text complains about a public office or an official: by the model, by terms of
 * misconduct beside an office, or because the text cannot be read. `margin` asks the model for stronger evidence. Recall and false alarms on unseen texts are in `docs/adr/0026-complaint-screening.md`.
 */
export const findOfficeComplaint = (text: string, margin = 0): OfficeComplaint | undefined => {
  if (!/\p{L}/u.test(text)) return undefined;
  const all = contributions(text);
  const misconduct = findMisconduct(text);
  const isHeld =
    scoreOf(all) - model.threshold > margin || misconduct.length > 0 || isUnreadable(text);
  if (!isHeld) return undefined;
  const phrases = all
    .filter(({ name, value }) => value > 0 && isPhrase(name))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, maxPhrases)
    .map(({ name }) => name.slice(name.indexOf(':') + 1));
  const shown = [...new Set([...misconduct, ...phrases])].slice(0, maxPhrases);
  return { phrases: shown.map((one) => asWritten(one, text)), offices: officesIn(text) };
};
