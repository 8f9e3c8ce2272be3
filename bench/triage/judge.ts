import type { Directory } from '../../core/directory/directory.ts';
import { findTopic } from '../../core/directory/topic.ts';
import { learnt as everythingLearnt, type Learnt } from '../../core/triage/learnt.ts';
import { type Triage, triage } from '../../core/triage/triage.ts';
import { type Labelled, topicsOf } from './set.ts';

export type JudgeResult = {
  one: Labelled;
  found: Triage;
  service: boolean;
  topic: boolean;
  place: boolean;
  missedEmergency: boolean;
  falseEmergency: boolean;
  guessed: boolean;
};

export const judge = (
  one: Labelled,
  directory: Directory,
  learnt: Learnt = everythingLearnt,
): JudgeResult => {
  const receivedAt = new Date(`${one.receivedAt}T12:00+07:00`);
  const found = triage({ text: one.text, channel: one.channel, receivedAt }, directory, learnt);
  const { district = null, commune = null, candidates } = found.area;
  const isUrgent = one.flags.includes('emergency');
  const known = new Set(candidates.map(({ code }) => code));
  const topics = topicsOf(one);
  const services = topics.map((code) => findTopic(directory, code, receivedAt)?.service);
  return {
    one,
    found,
    service: found.service !== undefined && services.includes(found.service),
    topic: found.topic !== undefined && topics.includes(found.topic),
    place:
      district === one.district &&
      commune === one.commune &&
      one.candidates.every((code) => known.has(code)),
    missedEmergency: isUrgent && !found.flags.includes('emergency'),
    falseEmergency: !isUrgent && found.flags.includes('emergency'),
    guessed: one.commune === null && commune !== null,
  };
};
