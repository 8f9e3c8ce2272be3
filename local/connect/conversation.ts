import type { HeardPrompt, Step } from './transcript.ts';

/** Consecutive utterances of one participant in a call; an empty text of the caller means silence. */
export type ConversationLine = {
  at: number;
  who: '1022' | 'agent' | 'caller';
  text: string;
  lang?: string | undefined;
};

type Piece = Pick<HeardPrompt, 'key' | 'text' | 'lang'> &
  Partial<Pick<HeardPrompt, 'to' | 'heard' | 'seconds'>>;

/**
 * Converts the prompts of a call to readable lines. Recordings that form one sentence, such as the digits of a ticket code,
 * are merged into one line.
 */
export function toConversation(steps: Step[], asked: Piece[] = []): ConversationLine[] {
  return inOneGo([...steps.flatMap(saidIn), ...askedAfter(steps.at(-1), asked)]);
}

/** Lists the utterances that a live caller hears before the next request for input, without the caller's own utterances. */
export function newConversationLines(steps: Step[], asked: Piece[]): ConversationLine[] {
  return inOneGo([
    ...steps.flatMap(saidIn).filter(({ who }) => who !== 'caller'),
    ...askedAfter(steps.at(-1), asked),
  ]);
}

const askedAfter = (last: Step | undefined, asked: Piece[]): ConversationLine[] =>
  asked.map((piece) => heardAt((last?.at ?? 0) + (last?.seconds ?? 0), piece));

function inOneGo(pieces: ConversationLine[]): ConversationLine[] {
  const conversationLines: ConversationLine[] = [];
  for (const piece of pieces) {
    const before = conversationLines.at(-1);
    if (before && goesOn(before, piece)) {
      conversationLines[conversationLines.length - 1] = {
        ...before,
        text: joined(before.text, piece.text),
      };
    } else {
      conversationLines.push(piece);
    }
  }
  return conversationLines
    .map((turn) => ({ ...turn, text: turn.text.replace(/^[,\s]+|[,\s]+$/g, '') }))
    .filter(({ who, text }) => who === 'caller' || text !== '');
}

function saidIn({ at, seconds, type, branch, prompts, input }: Step): ConversationLine[] {
  const heard = prompts.map((prompt) => heardAt(at, prompt));
  const isSilent = type === 'GetParticipantInput' && branch === 'InputTimeLimitExceeded';
  const isAnswered = input !== undefined || isSilent;
  return isAnswered ? [...heard, { at: at + seconds, who: 'caller', text: input ?? '' }] : heard;
}

const heardAt = (at: number, piece: Piece): ConversationLine => ({
  at,
  who: piece.to === 'agent' ? 'agent' : '1022',
  text: wordsOf(piece),
  lang: piece.lang,
});

/**
 * Texts for recordings that contain only silence, which flows use between the parts of a sentence; keyed by the recording's
 * name.
 */
const silences: Record<string, string> = { pause: ',', nothing: '' };

function wordsOf({ key = '', text, seconds = 0, heard = seconds }: Piece): string {
  const words = text || (silences[key] ?? `♪ ${key}`);
  return text && heard < seconds ? `${words} …` : words;
}

const goesOn = (before: ConversationLine, now: ConversationLine): boolean =>
  before.who === now.who && now.who !== 'caller' && before.lang === now.lang;

/** Joins two texts; adds a full stop to the first if the second starts a new sentence. */
function joined(before: string, now: string): string {
  if (now === '' || now === ',') return before + now;
  const isNewSentence = /[\p{L}\p{N}]$/u.test(before) && /^\p{Lu}/u.test(now);
  return `${before}${isNewSentence ? '.' : ''} ${now}`;
}
