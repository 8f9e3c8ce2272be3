import type { ProblemWord } from '../messages/wording/problems.ts';
import { hidingAll } from './hiding.ts';
import { personalPieces } from './personal-data.ts';

/** A piece of a text that may be somebody's data, and what makes it look so. */
export type Piece = { problem: ProblemWord; part: string };

/** The text without what may be somebody's data, for a person to judge and to change; and what was taken out. */
export const proposeHiding = (text: string): { text: string; pieces: Piece[] } => {
  const pieces = personalPieces(text);
  const rest = hidingAll(pieces.map(({ part }) => part))(text);
  // what stood beside a piece may say more without it; each round leaves less to read
  const proposed = personalPieces(rest).length > 0 ? proposeHiding(rest).text : rest;
  return { text: proposed, pieces };
};
