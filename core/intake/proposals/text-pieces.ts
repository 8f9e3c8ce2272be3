import type { ProposalQuote } from './report-proposals.ts';

/** Part of the citizen's text. Marked parts led to a proposal. */
export type TextPiece = { text: string; isMarked?: boolean };

/** Splits a text into pieces and marks those that led to a proposal. */
export function cutIntoPieces(text: string, words: readonly ProposalQuote[]): TextPiece[] {
  const spans = words
    .flatMap(({ at, words: { length } }) => (at === undefined ? [] : [{ at, to: at + length }]))
    .toSorted((a, b) => a.at - b.at);
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { at, to } of spans.filter(({ to }) => to <= text.length)) {
    if (at < end) continue;
    pieces.push({ text: text.slice(end, at) }, { text: text.slice(at, to), isMarked: true });
    end = to;
  }
  return [...pieces, { text: text.slice(end) }].filter((piece) => piece.text !== '');
}
