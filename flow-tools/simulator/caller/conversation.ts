import type { CallStep, PlayedPrompt } from './transcript.ts';

/** Consecutive utterances of one participant in a call. An empty text of the caller means that the caller stayed silent. */
export type ConversationLine = {
  at: number;
  speaker: 'system' | 'agent' | 'caller';
  text: string;
  lang?: string | undefined;
};

type SpokenPiece = Pick<PlayedPrompt, 'key' | 'text' | 'lang'> &
  Partial<Pick<PlayedPrompt, 'to' | 'heard' | 'seconds'>>;

/**
 * Converts the prompts and inputs of a call to readable lines. Consecutive recordings that form a sentence, such as the
 * digits of a ticket code, become one line.
 */
export function toConversation(
  steps: CallStep[],
  pendingPrompts: SpokenPiece[] = [],
): ConversationLine[] {
  return mergeConsecutiveLines([
    ...steps.flatMap(listStepLines),
    ...listPendingLines(steps.at(-1), pendingPrompts),
  ]);
}

/** Lists the utterances that a live caller hears before the next request for input, without the caller's own words. */
export function listUtterancesBeforeNextInput(
  steps: CallStep[],
  pendingPrompts: SpokenPiece[],
): ConversationLine[] {
  return mergeConsecutiveLines([
    ...steps.flatMap(listStepLines).filter(({ speaker }) => speaker !== 'caller'),
    ...listPendingLines(steps.at(-1), pendingPrompts),
  ]);
}

const listPendingLines = (
  last: CallStep | undefined,
  pendingPrompts: SpokenPiece[],
): ConversationLine[] =>
  pendingPrompts.map((piece) => toConversationLine((last?.at ?? 0) + (last?.seconds ?? 0), piece));

function mergeConsecutiveLines(pieces: ConversationLine[]): ConversationLine[] {
  const conversationLines: ConversationLine[] = [];
  for (const piece of pieces) {
    const before = conversationLines.at(-1);
    if (before && isContinuation(before, piece)) {
      conversationLines[conversationLines.length - 1] = {
        ...before,
        text: joinTexts(before.text, piece.text),
      };
    } else {
      conversationLines.push(piece);
    }
  }
  return conversationLines
    .map((turn) => ({ ...turn, text: turn.text.replace(/^[,\s]+|[,\s]+$/g, '') }))
    .filter(({ speaker, text }) => speaker === 'caller' || text !== '');
}

function listStepLines({
  at,
  seconds,
  type,
  branch,
  prompts,
  input,
}: CallStep): ConversationLine[] {
  const promptLines = prompts.map((prompt) => toConversationLine(at, prompt));
  const isSilent = type === 'GetParticipantInput' && branch === 'InputTimeLimitExceeded';
  const isAnswered = input !== undefined || isSilent;
  return isAnswered
    ? [...promptLines, { at: at + seconds, speaker: 'caller', text: input ?? '' }]
    : promptLines;
}

const toConversationLine = (at: number, piece: SpokenPiece): ConversationLine => ({
  at,
  speaker: piece.to === 'agent' ? 'agent' : 'system',
  text: formatPiece(piece),
  lang: piece.lang,
});

/**
 * Texts for recordings that contain only silence, keyed by the recording's name. Flows use these recordings between the
 * parts of a sentence.
 */
const silences: Record<string, string> = { pause: ',', nothing: '' };

function formatPiece({ key = '', text, seconds = 0, heard = seconds }: SpokenPiece): string {
  const spokenText = text || (silences[key] ?? `♪ ${key}`);
  return text && heard < seconds ? `${spokenText} …` : spokenText;
}

const isContinuation = (before: ConversationLine, now: ConversationLine): boolean =>
  before.speaker === now.speaker && now.speaker !== 'caller' && before.lang === now.lang;

/** Joins the texts of two recordings. Adds a full stop to the first text if the second one starts a new sentence. */
function joinTexts(before: string, now: string): string {
  if (now === '' || now === ',') return before + now;
  const isNewSentence = /[\p{L}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(now);
  return `${before}${isNewSentence ? '.' : ''} ${now}`;
}
