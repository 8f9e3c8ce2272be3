import type { SelectOption } from '../../components/searchable-select.tsx';
import type { ReferenceData } from './reference-data.ts';

/** Returns the topics of the service, or of all services, as options. The names of their groups are headings. */
export function toTopicOptions(
  choices: ReferenceData | undefined,
  service: string | undefined,
): SelectOption[] {
  if (!choices) return [];
  const topics = choices.topics.filter((topic) => !service || topic.service === service);
  const toOption = ({ code, name }: { code: string; name: string }) => ({
    value: code,
    label: name,
  });
  const grouped = choices.services
    .flatMap(({ code }) => choices.topicGroups.filter((group) => group.service === code))
    .map(({ code, name }) => ({
      label: name,
      options: topics.filter(({ group }) => group === code).map(toOption),
    }))
    .filter(({ options }) => options.length > 0);
  const known = new Set(choices.topicGroups.map(({ code }) => code));
  return [...grouped, ...topics.filter(({ group }) => !known.has(group ?? '')).map(toOption)];
}

/** Returns the topics of all services as options, those of the given service first. */
export function toAllTopicOptions(
  choices: ReferenceData | undefined,
  first: string | undefined,
): SelectOption[] {
  const codes = choices?.services.map(({ code }) => code) ?? [];
  return codes
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .flatMap((code) => toTopicOptions(choices, code));
}
