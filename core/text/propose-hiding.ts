import type { ProblemWord } from '../messages/wording/problems.ts';
import { hiding } from './hiding.ts';
import { personalPieces } from './personal-data.ts';

/** A piece of a text that may be somebody's data, and what makes it look so. */
export type Piece = { problem: ProblemWord; part: string };

/** The text without what may be somebody's data, for a person to judge and to change; and what was taken out. */
export const proposeHiding = (text: string): { text: string; pieces: Piece[] } => {
  const pieces = personalPieces(text);
  // the longer first: a name may stand in an address
  const parts = pieces.map(({ part }) => part).toSorted((a, b) => b.length - a.length);
  return {
    text: parts.reduce((soFar, part) => hiding(part)(soFar), text.normalize('NFC')),
    pieces,
  };
};
