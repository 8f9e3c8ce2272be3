import type { Directory } from '../../../directory/model/directory.ts';
import { getFallbackServiceCode } from '../../../directory/model/services/service.ts';
import { findTopic } from '../../../directory/model/services/topic.ts';
import { listOfferedServices } from '../../../directory/read/offered-services.ts';
import { triageMessage } from '../../../triage/triage.ts';
import { findEmergencyService } from './emergency-form-values.ts';

type EmergencyContent = { topic?: string | undefined; text: string };

/**
 * Returns the service for an emergency report that names no valid service: the service of its topic, else the service that
 * the triage recognizes in the text, else the service with the most common topic of emergencies.
 */
export function chooseServiceForEmergency(
  { topic, text }: EmergencyContent,
  directory: Directory,
  on: Date,
): string {
  const offered = listOfferedServices(directory, on);
  const candidates = [
    findTopic(directory, topic, on)?.service,
    triageMessage({ text, receivedAt: on }, directory).service,
  ];
  return (
    candidates.find((code) => offered.some((row) => row.code === code)) ??
    findEmergencyService(directory, on)?.service ??
    getFallbackServiceCode(directory)
  );
}
