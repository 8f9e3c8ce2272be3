import { type AnalyzedText, getMatchQuote } from './analyze-text.ts';
import type { CueHit } from './text/cue.ts';
import { findEnglishEmergencies, isEnglish } from './text/english.ts';
import { findKhmerEmergencies } from './text/khmer.ts';
import type { CalmKind } from './text/lexicon.ts';

/** Topic that each kind of danger to life selects. Kinds of danger without an entry select no topic. */
const topicByDangerKind: ReadonlyMap<string, string> = new Map([
  ['illness', 'SK01'],
  ['spo2', 'SK01'],
  ['mind', 'SK09'],
  ['death', 'SK10'],
]);

export type EmergencyFinding = {
  kind: string;
  topic: string | undefined;
  words: string;
  at: number;
};

const maxWordDistance = 6;

const isBetween = ({ words }: AnalyzedText, from: number, to: number): boolean =>
  words.slice(from, to).every(({ bare }) => bare !== '.');

const findCalmCues = (reading: AnalyzedText, kind: string): CueHit<CalmKind>[] =>
  reading.calm.filter(({ cue }) => cue.tag.name === kind);

/** Returns true if a negation stands directly before the matched danger: "không khó thở", "hết khó thở rồi". */
const isDenied = (reading: AnalyzedText, { start }: CueHit<string>): boolean =>
  findCalmCues(reading, 'before').some(
    ({ end }) => end === start || (end === start - 1 && reading.words[end]?.bare === 'bi'),
  );

/** Returns true if the matched danger is part of a question: "khi nào khó thở thì gọi". */
const isInQuestion = (reading: AnalyzedText, { start, end }: CueHit<string>): boolean =>
  findCalmCues(reading, 'ask').some(
    (ask) =>
      (ask.end <= start &&
        start - ask.end <= maxWordDistance &&
        isBetween(reading, ask.end, start)) ||
      (ask.start < start && start < ask.end),
  ) &&
  (findCalmCues(reading, 'after').some(
    (after) => after.start >= end && after.start - end <= maxWordDistance,
  ) ||
    findCalmCues(reading, 'ask').some((ask) => ask.end <= start));

/** Returns true if the matched danger is past: "tháng trước khó thở, nay khỏe rồi". */
const isOver = (reading: AnalyzedText, { start, end }: CueHit<string>): boolean =>
  findCalmCues(reading, 'past').some(
    (past) => past.start < start || past.start - end < maxWordDistance,
  ) && findCalmCues(reading, 'well').some((well) => well.start >= end);

const isMild = (reading: AnalyzedText, { start, end }: CueHit<string>): boolean => {
  const mild = findCalmCues(reading, 'mild');
  const around = mild.filter(
    (one) => one.end > start - maxWordDistance && one.start < end + maxWordDistance,
  );
  return around.length > 1;
};

/**
 * Returns true if a harmless phrase covers the last word of the match: "cống thoát nước trước nhà bị nghẹt" is not about a
 * choking person, and "đèn trước nhà tôi cháy bóng" is about no fire.
 */
const isHarmless = (reading: AnalyzedText, { end }: CueHit<string>): boolean =>
  findCalmCues(reading, 'harmless').some((harmless) => harmless.start < end && harmless.end >= end);

const isCalmed = (reading: AnalyzedText, hit: CueHit<string>): boolean =>
  isDenied(reading, hit) ||
  isInQuestion(reading, hit) ||
  isOver(reading, hit) ||
  isMild(reading, hit) ||
  isHarmless(reading, hit);

/**
 * Finds life-threatening conditions, in the order of the text. Excludes conditions that are clearly denied, past,
 * hypothetical or harmless.
 */
export function findWordListEmergencies(reading: AnalyzedText): EmergencyFinding[] {
  const hits = isEnglish(reading.text) ? [] : reading.emergencies;
  const own = hits
    .filter((hit) => !isCalmed(reading, hit))
    .map((hit) => ({ tag: hit.cue.tag, ...getMatchQuote(reading, hit) }));
  return [...own, ...findKhmerEmergencies(reading.text), ...findEnglishEmergencies(reading.text)]
    .toSorted((a, b) => a.at - b.at)
    .map(({ tag, words, at }) => ({ kind: tag, topic: topicByDangerKind.get(tag), words, at }));
}
