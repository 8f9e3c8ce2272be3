import type { Area } from '../directory/area.ts';
import type { NamedArea } from '../directory/named-areas.ts';
import { invisible } from '../text/fold.ts';
import data from './data/khmer-words.json' with { type: 'json' };
import type { Strength } from './place-role.ts';

/** A phrase found in Khmer or English text, where words cannot be compared, with its position. */
export type KhmerCue = { tag: string; weight: number; words: string; at: number };

export const isKhmer = /[\u1780-\u17ff]/u;

/** Normalises Khmer for search by characters, because it has no spaces and one vowel has two encodings. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(invisible, '').replaceAll('េី', 'ើ');

const weightOf = (phrase: string): number => Math.min(8, 2 + phrase.length / 2.5);

/** Returns the first occurrence of each Khmer phrase of the lists in a text. */
export const khmerPhrases = (
  text: string,
  lists: Readonly<Record<string, readonly string[]>>,
): KhmerCue[] =>
  isKhmer.test(text)
    ? Object.entries(lists).flatMap(([tag, phrases]) =>
        phrases.flatMap((words) => {
          const at = plain(text).indexOf(plain(words));
          return at < 0 ? [] : [{ tag, weight: weightOf(words), words, at }];
        }),
      )
    : [];

export const khmerTopics = (text: string): KhmerCue[] => khmerPhrases(text, data.topics);
export const khmerEmergencies = (text: string): KhmerCue[] => khmerPhrases(text, data.emergencies);
export const khmerSuggests = (text: string): KhmerCue[] =>
  khmerPhrases(text, { suggestion: data.suggestion });

type WeightedArea = NamedArea & { strength: Strength };

/**
 * Finds place names in Khmer script. Their positions are offset by 100,000, so that they never adjoin names in Latin script.
 */
export const khmerPlaces = (text: string, areas: readonly Area[]): WeightedArea[] =>
  khmerPhrases(text, data.places).flatMap(({ tag, at, words }) => {
    const area = areas.find(({ code }) => code === tag);
    const start = 100_000 + at;
    const end = start + words.length;
    return area ? [{ area, start, end, agreement: 'typed', strength: 3 }] : [];
  });
