import { formatNameInDistrict } from '../../../../core/directory/read/name-in-district.ts';

export type AreaSuggestion = {
  code: string;
  name: string;
  level: string;
  parent?: { name: string };
  hint?: string;
  oldName?: string;
};

const isArea = (value: unknown): value is AreaSuggestion =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'name' in value &&
  'level' in value;

export function parseAreaSuggestions(answer: unknown): AreaSuggestion[] {
  return typeof answer === 'object' &&
    answer !== null &&
    'areas' in answer &&
    Array.isArray(answer.areas)
    ? answer.areas.filter(isArea).filter(({ level }) => level === 'commune')
    : [];
}

/** Returns the label of a suggested area: "Xã Long Đức, thành phố Trà Vinh", or for a former name "Xã Hòa Lợi, nay là …". */
export function formatAreaSuggestion({ name, parent, hint, oldName }: AreaSuggestion): string {
  if (oldName !== undefined && hint !== undefined) return `${oldName}, ${hint}`;
  return parent ? formatNameInDistrict(name, parent.name) : name;
}
