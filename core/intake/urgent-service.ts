import type { Directory } from '../directory/directory.ts';
import { servicesOn } from '../directory/services-on.ts';
import { topicOf } from '../directory/topic.ts';
import { triage } from '../triage/triage.ts';
import { usualEmergency } from './usual-emergency.ts';

type Danger = { topic?: string | undefined; text: string };

/** The service of an emergency that names none: its topic's, else the one that its text speaks of, else the usual one. */
export const urgentService = ({ topic, text }: Danger, directory: Directory, on: Date): string => {
  const offered = servicesOn(directory, on);
  const candidates = [
    topicOf(directory, topic, on)?.service,
    triage({ text, receivedAt: on }, directory).service,
  ];
  return (
    candidates.find((code) => offered.some((row) => row.code === code)) ?? usualEmergency['dich-vu']
  );
};
