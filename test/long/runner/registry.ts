import type { Check } from './check.ts';
import type { CheckName } from './check-names.ts';

/** Loaders of the checks, because most checks load half of the system. */
const checks: Readonly<Record<CheckName, () => Promise<Check>>> = {
  calls: async () => (await import('../calls/check.ts')).calls,
  restore: async () => (await import('../restore/check.ts')).restore,
  upgrade: async () => (await import('../upgrade/check.ts')).upgrade,
  scenarios: async () => (await import('../scenarios/check.ts')).scenarios,
  pages: async () => (await import('../pages/check.ts')).pages,
  overload: async () => (await import('../overload/check.ts')).overload,
  privacy: async () => (await import('../privacy/check.ts')).privacy,
  alarms: async () => (await import('../alarms/check.ts')).alarms,
  access: async () => (await import('../access/check.ts')).access,
  permissions: async () => (await import('../permissions/check.ts')).permissions,
  clock: async () => (await import('../clock/check.ts')).clock,
  histories: async () => (await import('../histories/check.ts')).histories,
  mutation: async () => (await import('../mutation/check.ts')).mutation,
  month: async () => (await import('../month/check.ts')).month,
  faults: async () => (await import('../faults/check.ts')).faults,
  hostile: async () => (await import('../hostile-input/check.ts')).hostile,
};

export async function loadChecks(names: readonly CheckName[]): Promise<Check[]> {
  const loaded: Check[] = [];
  for (const name of names) loaded.push(await checks[name]());
  return loaded;
}
