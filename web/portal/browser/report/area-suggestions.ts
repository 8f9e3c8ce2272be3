export type AreaSuggestion = {
  code: string;
  name: string;
  level: string;
  parent?: { name: string };
  hint?: string;
  oldName?: string;
};

const isCommune = (value: unknown): value is AreaSuggestion => Object(value).level === 'commune';

export function parseAreaSuggestions(answer: unknown): AreaSuggestion[] {
  const { areas } = Object(answer);
  return Array.isArray(areas) ? areas.filter(isCommune) : [];
}
