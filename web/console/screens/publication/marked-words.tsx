type Props = { text: string; parts: readonly string[] };

const piecesOf = (
  text: string,
  parts: readonly string[],
): { words: string; isMarked: boolean }[] => {
  const found = parts
    .map((part) => ({ part, at: part === '' ? -1 : text.indexOf(part) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)[0];
  if (!found) return text === '' ? [] : [{ words: text, isMarked: false }];
  const { part, at } = found;
  return [
    ...(at > 0 ? [{ words: text.slice(0, at), isMarked: false }] : []),
    { words: part, isMarked: true },
    ...piecesOf(text.slice(at + part.length), parts),
  ];
};

/** A text in which what looks like somebody's data stands out. */
export const MarkedWords = ({ text, parts }: Props) => (
  <p className="as-written">
    {piecesOf(text, parts).map(({ words, isMarked }, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
      isMarked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
    )}
  </p>
);
