type Span = { from: number; to: number };
type Props = { text: string; marks: readonly Span[] };

const piecesOf = (text: string, marks: readonly Span[]) => {
  const starts = [0, ...marks.map(({ to }) => to)];
  return starts.flatMap((start, index) => {
    const { from, to } = marks[index] ?? { from: text.length, to: text.length };
    return [
      { at: start, words: text.slice(start, from), isMarked: false },
      { at: from, words: text.slice(from, to), isMarked: true },
    ].filter(({ words }) => words !== '');
  });
};

/**
 * Text in which possible personal data is highlighted. `marks` are the highlighted passages; they must be ordered and must
 * not overlap.
 */
export function HighlightedText({ text, marks }: Props) {
  return (
    <p className="as-written">
      {piecesOf(text, marks).map(({ at, words, isMarked }) =>
        isMarked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
      )}
    </p>
  );
}
