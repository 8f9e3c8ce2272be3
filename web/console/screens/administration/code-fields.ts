export type CodeKind = 'unit' | 'service' | 'group' | 'topic' | 'area';

/** Kind of code that a field of a directory row contains, by field name. */
export const kindOfCodeField: Readonly<Record<string, CodeKind>> = {
  ...{ lead: 'unit', co: 'unit', owner: 'unit', unit: 'unit', units: 'unit', also: 'unit' },
  ...{
    succeededBy: 'unit',
    superiors: 'unit',
    complaintsTo: 'unit',
    service: 'service',
    group: 'group',
  },
  ...{ topic: 'topic', topics: 'topic', exceptTopics: 'topic', emergencyTopic: 'topic' },
  parent: 'area',
};

/** Returns true when a field with this name contains the code of a unit, service, group, topic or area. */
export function isDirectoryCodeField(name: string): boolean {
  return Object.hasOwn(kindOfCodeField, name);
}
