import type { ChatSession, ChatTranscriptLine } from './chat-session.ts';

/**
 * Limits of a stored transcript. A chat with an operator keeps more lines. Its characters are limited, because an item in
 * DynamoDB has at most 400 KB and a character of Vietnamese or Khmer takes up to 3 bytes.
 */
const maxLines = { alone: 60, withOperator: 400 };
/** Maximum lines that the citizen's web chat shows, so that the page stays small. */
export const maxShownLines = maxLines.alone;
const maxCharacters = 80_000;

const countCharacters = (line: ChatTranscriptLine): number =>
  line.by === 'hotline' ? JSON.stringify(line.reply).length : line.text.length;

/** Returns the index of the first line that fits into the maximum number of characters. */
const findFirstFitting = (lines: readonly ChatTranscriptLine[]): number => {
  let left = maxCharacters;
  return (
    lines.findLastIndex((line) => {
      left -= countCharacters(line);
      return left < 0;
    }) + 1
  );
};

/** Drops the oldest lines of a transcript beyond its limits, and records the time of the newest dropped line. */
export function limitTranscript(
  lines: readonly ChatTranscriptLine[],
  { state, droppedAt }: Pick<ChatSession, 'state' | 'droppedAt'>,
): Pick<ChatSession, 'lines' | 'droppedAt'> {
  const most = state.operator ? maxLines.withOperator : maxLines.alone;
  const first = Math.max(0, lines.length - most, findFirstFitting(lines));
  const last = lines[first - 1];
  return { lines: lines.slice(first), droppedAt: last ? last.at : droppedAt };
}
