import type { Directory } from '../../core/directory/model/directory.ts';
import { findTopic } from '../../core/directory/model/services/topic.ts';
import { loadTrainedWeights, type TrainedWeights } from '../../core/triage/text/trained-weights.ts';
import { type TriageResult, triageMessage } from '../../core/triage/triage.ts';
import { type LabelledMessage, listCorrectTopics } from './labelled-messages.ts';

export type TriageEvaluation = {
  one: LabelledMessage;
  found: TriageResult;
  service: boolean;
  topic: boolean;
  place: boolean;
  missedEmergency: boolean;
  falseEmergency: boolean;
  guessed: boolean;
};

export function evaluateTriage(
  one: LabelledMessage,
  directory: Directory,
  learnt: TrainedWeights = loadTrainedWeights(),
): TriageEvaluation {
  const receivedAt = new Date(`${one.receivedAt}T12:00+07:00`);
  const found = triageMessage(
    { text: one.text, channel: one.channel, receivedAt },
    directory,
    learnt,
  );
  const { district = null, commune = null, candidates } = found.area;
  const isUrgent = one.flags.includes('emergency');
  const known = new Set(candidates.map(({ code }) => code));
  const topics = listCorrectTopics(one);
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
}
