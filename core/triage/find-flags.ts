import type { Directory } from '../directory/directory.ts';
import { isDenunciation } from '../intake/denunciation.ts';
import type { OfficeComplaint } from '../screening/find-office-complaint.ts';
import { personalNumbersAndLinks } from '../text/personal-data.ts';
import type { Because } from './answer.ts';
import type { Emergency } from './find-emergency.ts';
import { quoted, type Reading } from './reading.ts';

type Case = {
  topic: string | undefined;
  /** Whether the topic is likelier than not. */
  isSure: boolean;
  /** The words that speak for the topic. */
  deciding: readonly { words: string; at: number }[];
  emergencies: readonly Emergency[];
  /** What the screening of routing finds. */
  complaint: OfficeComplaint | undefined;
  directory: Directory;
  on: Date;
};

/** What a topic says by itself. */
const ofTopic: ReadonlyMap<string, Because['about']> = new Map([
  ['VP08', 'complaint'],
  ['KH01', 'out-of-scope'],
  ['SK10', 'emergency'],
]);

type Flagged = Because & {
  about: Exclude<Because['about'], 'service' | 'topic' | 'area' | 'priority' | 'unit'>;
};

const flag = (about: Flagged['about'], { words, at }: { words: string; at?: number }): Flagged => ({
  about,
  words,
  ...(at !== undefined && { at }),
});

const hidden = '▇▇▇';
const maxQuoted = 40;

/** The beginning of a text, quoted where no single phrase of it decided. */
const openingOf = (text: string): string => Array.from(text).slice(0, maxQuoted).join('');

/** The phrases that raised the suspicion; the beginning of a text that the screening cannot read. */
const complaintQuotes = (text: string, complaint: OfficeComplaint | undefined) => {
  if (!complaint) return [];
  const { phrases } = complaint;
  const quotes = phrases.length > 0 ? phrases : [openingOf(text)];
  return quotes.map((words) => {
    const at = text.indexOf(words);
    return { words, ...(at >= 0 && { at }) };
  });
};

/** What somebody has to know of a text before they read it. */
export const findFlags = (reading: Reading, found: Case): Flagged[] => {
  const { text } = reading;
  const hits = reading.flags.map((hit) => ({ kind: hit.cue.tag, ...quoted(reading, hit) }));
  const of = (kind: string) => hits.filter((hit) => hit.kind === kind);
  const own = found.topic === undefined ? undefined : ofTopic.get(found.topic);
  const byTopic = (about: Flagged['about']): Flagged[] =>
    own === about ? found.deciding.map((one) => flag(about, one)) : [];
  // a name alone is in every other letter
  const isPersonal = personalNumbersAndLinks(text).length > 0;
  const denounced = isDenunciation(text, found.directory, found.on);
  return [
    ...found.emergencies.map((one) => flag('emergency', one)),
    ...byTopic('emergency'),
    ...(denounced ? [flag('denunciation', { words: 'tố cáo' })] : []),
    ...complaintQuotes(text, found.complaint).map((one) => flag('complaint', one)),
    ...byTopic('complaint'),
    // never the data itself
    ...(isPersonal ? [flag('personal-data', { words: hidden })] : []),
    ...of('abuse').map((one) => flag('abuse', one)),
    ...(found.isSure ? byTopic('out-of-scope') : []),
  ];
};
