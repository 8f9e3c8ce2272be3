import * as z from 'zod';
import { invisibleCharacters } from './fold.ts';

/** Returns false for lone surrogates and NUL characters, which no store or page can carry. */
const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Schema for text written by people: trimmed, at most `most` UTF-16 units. */
export function boundedText(most: number, missing?: string) {
  return z.string(missing).refine(isWhole, 'text-broken').trim().max(most, 'too-long');
}

/** Returns a check for a minimum number of visible characters; zero-width characters don't count. */
export function hasVisibleLength(least: number) {
  return (text: string): boolean =>
    Array.from(text.replace(invisibleCharacters, '').trim()).length >= least;
}
