import type { UnitsAndAreas } from '../directory/unit.ts';
import { posterArea, wholeProvince } from './place.ts';

/** Where people come from besides posters: what a link or a code is put on. */
export const spreaders = ['zalo', 'fanpage', 'bao', 'loa', 'to-roi', 'sms'] as const;
export type Spreader = (typeof spreaders)[number];

const isSpreader = (text: string): text is Spreader => spreaders.some((one) => one === text);

/** The spreader of that name, if it is one. */
export const spreaderOf = (text: string): Spreader | undefined =>
  isSpreader(text) ? text : undefined;

/** A source that is known: a poster's place, or a spreader. What anybody else writes into an address is counted nowhere. */
export const sourceOf = (
  directory: Pick<UnitsAndAreas, 'areas'>,
  text: string | undefined,
  on: Date,
): string | undefined => {
  if (text === undefined || text === wholeProvince) return text;
  return spreaderOf(text) ?? posterArea(directory, text, on)?.code;
};
