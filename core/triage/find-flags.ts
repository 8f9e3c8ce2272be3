import type { Directory } from '../directory/model/directory.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import { isDenunciation } from '../intake/report/denunciation.ts';
import type { OfficeComplaint } from '../screening/find-office-complaint.ts';
import { findPersonalNumbersAndLinks } from '../text/personal-data.ts';
import { type AnalyzedText, getMatchQuote } from './analyze-text.ts';
import type { EmergencyFinding } from './find-emergency.ts';
import { outOfScopeTopic } from './text/score-topics.ts';
import type { TriageReason } from './triage-result.ts';

type TopicCase = {
  topic: string | undefined;
  /** Words in the text that support the topic. */
  deciding: readonly { words: string; at: number }[];
  emergencies: readonly EmergencyFinding[];
  directory: Directory;
  on: Date;
};

type TriageCase = TopicCase & {
  /** True if the probability of the text's topic is at least 0.5. */
  isSure: boolean;
  /** Complaint about an office or an official that the screening found. */
  complaint: OfficeComplaint | undefined;
};

/** Triage flags that follow from the topic alone. */
const flagByTopic: ReadonlyMap<string, TriageReason['about']> = new Map([
  [outOfScopeTopic, 'out-of-scope'],
  ['SK10', 'emergency'],
]);

/** Returns whether every report about the topic gets the emergency flag. */
export function isEmergencyTopic(topic: string): boolean {
  return flagByTopic.get(topic) === 'emergency';
}

type Flagged = TriageReason & {
  about: Exclude<TriageReason['about'], 'service' | 'topic' | 'area' | 'priority' | 'unit'>;
};

const toFlagged = (
  about: Flagged['about'],
  { words, at }: { words: string; at?: number },
): Flagged => ({
  about,
  words,
  ...(at !== undefined && { at }),
});

const redactionMark = '▇▇▇';
const maxQuoted = 40;

/**
 * Returns the beginning of a text, which serves as the quoted evidence of a triage flag if no single phrase caused the flag.
 */
const getTextOpening = (text: string): string => Array.from(text).slice(0, maxQuoted).join('');

/**
 * Returns the phrases that made the text a suspected complaint. If the screening cannot read the text, returns the text's
 * beginning.
 */
const listComplaintQuotes = (text: string, complaint: OfficeComplaint | undefined) => {
  if (!complaint) return [];
  const { phrases } = complaint;
  const quotes = phrases.length > 0 ? phrases : [getTextOpening(text)];
  return quotes.map((quote) => {
    const at = text.indexOf(quote);
    return { words: quote, ...(at >= 0 && { at }) };
  });
};

const findTopicFlag = ({ topic, directory, on }: TopicCase): TriageReason['about'] | undefined =>
  findTopic(directory, topic, on)?.isAboutOffice ? 'complaint' : flagByTopic.get(topic ?? '');

/** Returns one emergency flag for each passage by which the text is an emergency; an empty list if it is none. */
export function findEmergencyFlags(found: TopicCase): Flagged[] {
  const byTopic = findTopicFlag(found) === 'emergency' ? found.deciding : [];
  return [...found.emergencies, ...byTopic].map((one) => toFlagged('emergency', one));
}

/**
 * Finds the warnings that staff need before they read a report, such as a complaint about a unit, an insult or an emergency.
 */
export function findTriageFlags(reading: AnalyzedText, found: TriageCase): Flagged[] {
  const { text } = reading;
  const hits = reading.flags.map((hit) => ({ kind: hit.cue.tag, ...getMatchQuote(reading, hit) }));
  const of = (kind: string) => hits.filter((hit) => hit.kind === kind);
  const own = findTopicFlag(found);
  const byTopic = (about: Flagged['about']): Flagged[] =>
    own === about ? found.deciding.map((one) => toFlagged(about, one)) : [];
  // many texts contain a name, so a name alone is no flag
  const isPersonal = findPersonalNumbersAndLinks(text).length > 0;
  const denounced = isDenunciation(text, found.directory, found.on);
  return [
    ...findEmergencyFlags(found),
    ...(denounced ? [toFlagged('denunciation', { words: 'tố cáo' })] : []),
    ...listComplaintQuotes(text, found.complaint).map((one) => toFlagged('complaint', one)),
    ...byTopic('complaint'),
    // the explanation must not quote the personal data
    ...(isPersonal ? [toFlagged('personal-data', { words: redactionMark })] : []),
    ...of('abuse').map((one) => toFlagged('abuse', one)),
    ...(found.isSure ? byTopic('out-of-scope') : []),
  ];
}
