import type { UnitsAndAreas } from '../directory/model/organization/unit.ts';
import { findPosterArea, wholeProvincePosterPlace } from './poster-place.ts';

/** Media other than posters in which the hotline is advertised. Their links and QR codes contain the medium as source. */
export const outreachMedia = ['zalo', 'fanpage', 'bao', 'loa', 'to-roi', 'sms'] as const;
export type OutreachMedium = (typeof outreachMedia)[number];

const isSpreader = (text: string): text is OutreachMedium =>
  outreachMedia.some((one) => one === text);

export function parseOutreachMedium(text: string): OutreachMedium | undefined {
  return isSpreader(text) ? text : undefined;
}

/**
 * Returns the source of a visit if it is known: a poster's place or an advertising medium. Other values in the URL are
 * ignored and not counted.
 */
export function resolveVisitSource(
  directory: Pick<UnitsAndAreas, 'areas'>,
  text: string | undefined,
  on: Date,
): string | undefined {
  if (text === undefined || text === wholeProvincePosterPlace) return text;
  return parseOutreachMedium(text) ?? findPosterArea(directory, text, on)?.code;
}
