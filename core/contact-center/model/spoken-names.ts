import { spokenVocabulary } from '../../../i18n/channels.ts';
import type { ServiceRow } from '../../directory/model/service.ts';
import { getTopicName } from '../../directory/model/topic.ts';
import type { GroupsAndTopics } from '../../directory/read/topic-choices.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Validity } from '../../time/validity.ts';

type NamedRow = Validity & { code: string };
export type NamedRows = GroupsAndTopics & { services: readonly ServiceRow[] };

/** Recorded name of a service, group or topic for the telephone menus. */
export type SpokenName<Row> = {
  /** Name of the recording, such as `topic-VP21`, or `group-SK-NH-2023-10-20` if the name changed on that day. */
  key: string;
  rows: readonly Row[];
  speak: (lang: Lang) => string;
};

const speakTopic =
  (row: Parameters<typeof getTopicName>[1] & { spoken?: string | undefined }) =>
  (lang: Lang): string => {
    const { name, spoken = name } = row;
    const names = { ...row, name: spoken };
    return spokenVocabulary[lang].topic(getTopicName(lang, names).name);
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
