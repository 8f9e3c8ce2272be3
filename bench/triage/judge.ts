import type { Directory } from '../../core/directory/directory.ts';
import { type Triage, triage } from '../../core/triage/triage.ts';
import type { Labelled } from './set.ts';

export type Judged = {
  one: Labelled;
  found: Triage;
  service: boolean;
  topic: boolean;
  place: boolean;
  missedEmergency: boolean;
  falseEmergency: boolean;
  guessed: boolean;
};

export const judge = (one: Labelled, directory: Directory): Judged => {
  const receivedAt = new Date(`${one.receivedAt}T12:00+07:00`);
  const found = triage({ text: one.text, channel: one.channel, receivedAt }, directory);
  const { district = null, commune = null, candidates } = found.area;
  const isUrgent = one.flags.includes('emergency');
  const known = new Set(candidates.map(({ code }) => code));
  return {
    one,
    found,
    service: found.service === one.service,
    topic: found.topic === one.topic,
    place:
      district === one.district &&
      commune === one.commune &&
      one.candidates.every((code) => known.has(code)),
    missedEmergency: isUrgent && !found.flags.includes('emergency'),
    falseEmergency: !isUrgent && found.flags.includes('emergency'),
    guessed: one.commune === null && commune !== null,
  };
};
