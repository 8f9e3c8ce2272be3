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
import { type Emergency, findEmergency } from './find-emergency.ts';
import { findFlags } from './find-flags.ts';
import { type Found as FoundPlace, findPlace } from './find-place.ts';
import { read } from './reading.ts';
import { type Scored, scoreTopics } from './score-topics.ts';

/** Less between the first and the second topic, and it is a person's to decide. */
const even = 4;

const sure = (first: number, second: number): number =>
  Math.round(100 * (first / (first + 4)) * (0.5 + 0.5 * Math.min(1, (first - second) / even))) /
  100;

/** Of one that isn't the likeliest: a half at most. */
const behind = (score: number, first: number): number =>
  Math.round((100 * score) / (score + first + even)) / 100;

/** An emergency is one whatever else the text is about. */
const decided = (
  scored: readonly Scored[],
  emergencies: readonly Emergency[],
  topics: readonly Topic[],
) => {
  const code = emergencies.find(({ topic }) => topic !== undefined)?.topic;
  // words of an emergency that is denied, asked about or over make none
  if (emergencies.length === 0) return scored.filter(({ topic }) => topic.code !== 'SK01');
  const urgent = topics.find((topic) => topic.code === code);
  if (!urgent) return scored;
  const quotes = emergencies.map(({ words, at }) => ({ words, at, weight: 10 }));
  const top = scored[0]?.score ?? 0;
  const others = scored.filter(({ topic }) => topic.code !== code);
  return [{ topic: urgent, score: top + 6, quotes }, ...others];
};

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
  const scored = decided(
    scoreElsewhere(scoreTopics(reading, topics), place, topics),
    emergencies,
    topics,
  );
  const [best, next] = scored;
  const topic = best && best.score >= 2 ? best.topic : undefined;
  const flags = findFlags(reading, { topic: topic?.code, place, emergencies, directory, on });
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
    confidence: topic && best ? sure(best.score, next?.score ?? 0) : 0,
    topics: scored.slice(0, 3).map(({ topic: { code }, score }, index) => ({
      code,
      confidence: index === 0 ? sure(score, next?.score ?? 0) : behind(score, best?.score ?? 0),
    })),
    because: [
      ...(topic && best
        ? best.quotes.map(({ words, at }) => ({ about: 'topic' as const, words, at }))
        : []),
      ...place.because.map((quote) => ({ about: 'area' as const, ...quote })),
      ...flags,
    ],
  };
};

export type { Message, Triage } from './answer.ts';
