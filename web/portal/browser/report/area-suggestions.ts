export type AreaSuggestion = {
  code: string;
  name: string;
  level: string;
  parent?: { name: string };
  hint?: string;
  oldName?: string;
};

const isCommune = (value: unknown): value is AreaSuggestion =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  'name' in value &&
  'level' in value &&
  value.level === 'commune';

export function parseAreaSuggestions(answer: unknown): AreaSuggestion[] {
  return typeof answer === 'object' &&
    answer !== null &&
    'areas' in answer &&
    Array.isArray(answer.areas)
    ? answer.areas.filter(isCommune)
    : [];
}
