import type { Area } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { serviceOf } from '../directory/service.ts';
import { type Topic, topicsOn } from '../directory/topic.ts';
import type { UnitRef } from '../directory/unit.ts';
import { isAccused } from '../routing/accused-unit.ts';
import { chooseUnit } from '../routing/choose-unit.ts';
import { accusedIn } from './accused.ts';
import type { Message, Triage } from './answer.ts';
import { scoreElsewhere } from './elsewhere.ts';
import { explained } from './explained.ts';
import { type Emergency, findEmergency } from './find-emergency.ts';
import { findFlags } from './find-flags.ts';
import { type Found as FoundPlace, findPlace } from './find-place.ts';
import { quoted, type Reading, read } from './reading.ts';
import { type Scored, scoreTopics } from './score-topics.ts';

/** Of what the words say outright. */
const certain = 0.95;
/** Below it nothing really speaks for a topic. */
const leastScore = 2;
/** What no list speaks for has to be this likely by what was learnt. */
const leastChance = 0.12;

/** …and this likely where there are insults. */
const likely = 0.4;

/** Whether enough speaks for it, by the lists or by what was learnt. */
const isSaid = ({ score, chance, quotes }: Scored): boolean =>
  score >= leastScore || (quotes.length > 0 && chance >= leastChance);
const speaksOut = ({ score, chance }: Scored): boolean => score >= leastScore || chance >= likely;

const emergency = 'SK01';
const nuisance = 'KH02';
const graver = ['SK10', 'SK09', emergency];

/** An emergency is one whatever else the text is about, and insults alone are a nuisance. */
const decided = (
  scored: readonly Scored[],
  reading: Reading,
  emergencies: readonly Emergency[],
  topics: readonly Topic[],
): readonly Scored[] => {
  const found = new Set(emergencies.map(({ topic }) => topic));
  const insults = reading.flags
    .filter(({ cue }) => cue.tag === 'abuse')
    .map((hit) => ({ ...quoted(reading, hit), weight: hit.weight }));
  const isAbuseAlone = insults.length > 0 && !scored.slice(0, 1).some(speaksOut);
  const code = graver.find((one) => found.has(one)) ?? (isAbuseAlone ? nuisance : undefined);
  const topic = topics.find((one) => one.code === code);
  const others = scored.filter((one) => one.topic.code !== code);
  if (topic) {
    const urgent = emergencies.map(({ words, at }) => ({ words, at, weight: certain }));
    const quotes = code === nuisance ? insults : urgent;
    return [{ topic, score: 10, quotes, chance: certain }, ...others];
  }
  // words of an emergency that is denied, asked about or over make none
  return emergencies.length > 0 ? scored : scored.filter((one) => one.topic.code !== emergency);
};

const hundredths = (part: number): number => Math.round(part * 100) / 100;

const communeLevel = ({ district, commune }: FoundPlace) => commune ?? district;

/** Whom the topic would go to from there; nobody while that isn't clear. */
const unitFor = (
  topic: Topic,
  place: FoundPlace,
  { accused, on }: { accused: UnitRef[]; on: Date },
  directory: Directory,
): UnitRef | undefined => {
  const areaCode = communeLevel(place)?.code;
  const request = { service: topic.service, topic: topic.code, areaCode, accused, on };
  const route = chooseUnit(request, directory);
  if (route.kind === 'routed') return route.lead;
  if (accused.length === 0) return undefined;
  const plain = chooseUnit({ ...request, accused: [] }, directory);
  return plain.kind === 'routed' && !isAccused(plain.lead, accused) ? plain.lead : undefined;
};

/** What a free text is about, by rules and word lists alone. */
export const triage = ({ text, receivedAt: on }: Message, directory: Directory): Triage => {
  const reading = read(text);
  const topics = topicsOn(directory, on);
  const place = findPlace(text, directory, on);
  const emergencies = findEmergency(reading);
  const spoken = scoreElsewhere(scoreTopics(reading, topics), place, topics);
  const scored = decided(spoken, reading, emergencies, topics);
  const [best] = scored;
  const topic = best && isSaid(best) ? best.topic : undefined;
  const deciding =
    topic && best
      ? place.isElsewhere && best.quotes.length === 0
        ? place.because
        : best.quotes
      : [];
  const found = { topic: topic?.code, deciding, emergencies, directory, on };
  const flags = findFlags(reading, found);
  const accused = flags.some(({ about }) => about === 'complaint') ? accusedIn(reading) : [];
  const isUrgent = emergencies.length > 0 || topic?.defaultPriority === 'P1';
  const unit = topic && unitFor(topic, place, { accused, on }, directory);
  const named = ({ code, fullName: name }: Area) => ({ code, name });
  return {
    service: topic?.service,
    topic: topic?.code,
    area: {
      ...(place.district && { district: place.district.code }),
      ...(place.commune && { commune: place.commune.code }),
      candidates: place.candidates.map(named),
    },
    priority: isUrgent ? 'P1' : (topic ?? serviceOf(directory, 'other')).defaultPriority,
    flags: [...new Set(flags.map(({ about }) => about))],
    unit,
    confidence: topic && best ? hundredths(best.chance) : 0,
    topics: scored
      .slice(0, 3)
      .map(({ topic: { code }, chance }) => ({ code, confidence: hundredths(chance) })),
    because: explained({ deciding, emergencies, place, unit, flags }),
  };
};

export type { Message, Triage } from './answer.ts';
