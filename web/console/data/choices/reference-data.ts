import { useMemo } from 'react';
import { FormChoicesResponse } from '../../../../core/contract/public/form-choices-responses.ts';
import { usePolled } from '../polling/use-polled.ts';
import { createUnitNamer } from './unit-names.ts';

export type ReferenceData = FormChoicesResponse;
export type ServiceChoice = ReferenceData['services'][number];

/**
 * Returns the reference data (units, services, topics) from which console forms build their select boxes; undefined until
 * loaded. The data is refreshed every 10 minutes.
 */
export function useReferenceData(): ReferenceData | undefined {
  return usePolled('/api/staff/choices', FormChoicesResponse, { paceMs: 600_000 }).value;
}

/**
 * Returns functions that map the codes of units, services and topics, including ended ones, to names. While the names are
 * being loaded, an ellipsis takes their place; then an unknown code is returned unchanged. With a day, a unit has the name of
 * that day.
 */
export function useReferenceNames() {
  const choices = useReferenceData();
  return useMemo(() => {
    const services = new Map(choices?.services.map((one) => [one.code, one]));
    const allTopics = [...(choices?.formerTopics ?? []), ...(choices?.topics ?? [])];
    const topics = new Map(allTopics.map(({ code, name }) => [code, name]));
    const servicesOfTopics = new Map(choices?.topics.map(({ code, service }) => [code, service]));
    const nameUnit = createUnitNamer(choices ?? { units: [], formerUnits: [] });
    const unknown = (code: string) => (choices ? code : '…');
    return {
      /** Text for a code whose name isn't known. */
      unknown,
      service: (code: string) => services.get(code),
      topic: (code: string | undefined) => (code ? (topics.get(code) ?? unknown(code)) : undefined),
      serviceOf: (topic: string) => servicesOfTopics.get(topic),
      unit: (ref: string | undefined, on?: Date) =>
        ref ? (nameUnit(ref, on) ?? unknown(ref)) : undefined,
    };
  }, [choices]);
}
