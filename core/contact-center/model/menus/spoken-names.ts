import { spokenVocabulary } from '../../../../i18n/channels.ts';
import type { ServiceRow } from '../../../directory/model/services/service.ts';
import { getTopicName } from '../../../directory/model/services/topic.ts';
import type { GroupsAndTopics } from '../../../directory/read/topic-choices.ts';
import type { Lang } from '../../../messages/lang.ts';
import type { Validity } from '../../../time/validity.ts';

type NamedRow = Validity & { code: string };
export type NamedRows = GroupsAndTopics & { services: readonly ServiceRow[] };

/** Recorded name of a service, group or topic for the telephone menus. */
export type SpokenName<Row> = {
  /** Name of the recording, such as `topic-VP21`, or `group-SK-NH-2023-10-20` if the name changed on that day. */
  key: string;
  rows: readonly Row[];
  speak: (lang: Lang) => string;
};

/** Maximum number of characters of a name in a menu, unless its first item alone is longer. */
const maxSpokenCharacters = 18;

/**
 * Returns the first items of an enumeration, so that a menu stays short: "Rubbish, burning, waste water, bad smells" becomes
 * "Rubbish, burning". Khmer separates items by spaces. Notes in parentheses are omitted.
 */
function shortenSpokenName(name: string): string {
  const separator = /[\u1780-\u17ff]/.test(name) ? ' ' : ', ';
  const items = name.replace(/\s*\([^)]*\)/g, '').split(separator);
  const ends = items.map((_, index) => items.slice(0, index + 1).join(separator));
  return ends.findLast(({ length }) => length <= maxSpokenCharacters) ?? ends[0] ?? name;
}

/** Returns a function that formats a topic's name for speech: its Vietnamese `spoken` name, or a shortened name otherwise. */
const speakTopic =
  (row: Parameters<typeof getTopicName>[1] & { spoken?: string | undefined }) =>
  (lang: Lang): string => {
    const { name, spoken = name } = row;
    const named = getTopicName(lang, { ...row, name: spoken });
    const text = named.lang === 'vi' ? named.name : shortenSpokenName(named.name);
    return spokenVocabulary[lang].topic(text);
  };

/** Returns the recordings of the names in the rows: one for the first name of each code, and one for each later name. */
const nameRecordings = <Row extends NamedRow>(
  kind: string,
  rows: readonly Row[],
  speakRow: (row: Row) => (lang: Lang) => string,
): SpokenName<Row>[] =>
  [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, ofCode]) => {
    const sorted = ofCode.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
    const byText = Map.groupBy(sorted, (row) => `${speakRow(row)('vi')}\n${speakRow(row)('en')}`);
    return [...byText.values()].flatMap((same, index) => {
      const [first] = same;
      if (!first) return [];
      const key = index === 0 ? `${kind}-${code}` : `${kind}-${code}-${first.validFrom}`;
      return [{ key, rows: same, speak: speakRow(first) }];
    });
  });

/** Returns the recordings of the names in the telephone menus, for all periods of validity. */
export function listSpokenNames({ services, topicGroups, topics }: NamedRows) {
  return {
    services: nameRecordings(
      'service',
      services.filter(({ phoneMenu }) => phoneMenu),
      ({ phoneMenu, name }) =>
        (lang) =>
          phoneMenu?.says[lang] ?? name,
    ),
    groups: nameRecordings('group', topicGroups, speakTopic),
    topics: nameRecordings('topic', topics, speakTopic),
  };
}
