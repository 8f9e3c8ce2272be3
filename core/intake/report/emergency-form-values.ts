import type { ServiceRow } from '../../directory/model/service.ts';

type EmergencyServices = { services: readonly Pick<ServiceRow, 'code' | 'emergencyTopic'>[] };

/** Returns the service with the most common topic of emergencies, and this topic. */
export function findEmergencyService({
  services,
}: EmergencyServices): { service: string; topic: string } | undefined {
  return services.flatMap(({ code, emergencyTopic }) =>
    emergencyTopic === undefined ? [] : [{ service: code, topic: emergencyTopic }],
  )[0];
}

/** Returns the values with which the emergency page fills the report form. */
export function getEmergencyFormValues(directory: EmergencyServices): Record<string, string> {
  const found = findEmergencyService(directory);
  return found ? { 'dich-vu': found.service, 'chu-de': found.topic } : {};
}
