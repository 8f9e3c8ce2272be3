import * as z from 'zod';
import { invisible } from './fold.ts';

/** Half of a character pair, or NUL: no sender means it, and no store or page carries it. */
const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** What a person wrote, at most so many UTF-16 units long, without the space around it. */
export const boundedText = (most: number, missing?: string) =>
  z.string(missing).refine(isWhole, 'text-broken').trim().max(most, 'too-long');

/** As long as a reader sees it: zero-width signs are no text. */
export const isVisiblyAtLeast =
  (least: number) =>
  (text: string): boolean =>
    Array.from(text.replace(invisible, '').trim()).length >= least;
