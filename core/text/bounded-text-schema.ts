import * as z from 'zod';
import { invisibleCharacterPattern } from './fold.ts';

/** Returns false for texts with lone surrogates or NUL characters, which databases and web pages cannot represent. */
const isIntactText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Returns a schema for text that people write: trimmed, with at most `most` UTF-16 code units. */
export function buildBoundedTextSchema(most: number, missing?: string) {
  return z.string(missing).refine(isIntactText, 'text-broken').trim().max(most, 'too-long');
}

/** Returns a predicate that checks a text for a minimum number of visible characters. Zero-width characters do not count. */
export function buildMinVisibleLengthCheck(least: number) {
  return (text: string): boolean =>
    Array.from(text.replace(invisibleCharacterPattern, '').trim()).length >= least;
}
