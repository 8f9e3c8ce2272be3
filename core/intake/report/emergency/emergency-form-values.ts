import { listServiceRows, type ServiceRow } from '../../../directory/model/services/service.ts';

type Services = { services: readonly ServiceRow[] };

/** Returns the emergency topic of the first service that has one on the day, with the code of this service. */
export function findEmergencyService(
  directory: Services,
  on: Date,
): { service: string; topic: string } | undefined {
  return listServiceRows(directory, on).flatMap(({ code, emergencyTopic }) =>
    emergencyTopic === undefined ? [] : [{ service: code, topic: emergencyTopic }],
  )[0];
}

/** Returns the values with which the emergency page fills the report form. */
export function getEmergencyFormValues(directory: Services, on: Date): Record<string, string> {
  const found = findEmergencyService(directory, on);
  return found ? { 'dich-vu': found.service, 'chu-de': found.topic } : {};
}
