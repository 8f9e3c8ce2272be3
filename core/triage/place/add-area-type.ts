import type { Directory } from '../../directory/model/directory.ts';
import { findAreaTypeBefore } from './named-places.ts';
import { tokenizePlaces } from './place-tokens.ts';

/** Returns the start of the kind of area, such as “xã” or “tt.”, that stands directly before a position. */
const findAreaTypeStart = (text: string, at: number, { areas }: Directory): number | undefined => {
  const tokens = tokenizePlaces(text.slice(0, at), areas);
  const type = findAreaTypeBefore(tokens, tokens.length);
  const isDirectlyBefore = /^[.\s]*$/.test(text.slice(tokens.at(-1)?.end ?? 0, at));
  return type === undefined || !isDirectlyBefore
    ? undefined
    : tokens.at(-type.split(' ').length)?.at;
};

/** Adds the kind of area before the quoted name, because a name such as “7” alone does not explain the proposal. */
export function addAreaType<Quote extends { words: string; at?: number | undefined }>(
  text: string,
  quote: Quote,
  directory: Directory,
): Quote {
  const { words, at } = quote;
  const start = at === undefined ? undefined : findAreaTypeStart(text, at, directory);
  return start === undefined
    ? quote
    : { ...quote, words: text.slice(start, at) + words, at: start };
}
