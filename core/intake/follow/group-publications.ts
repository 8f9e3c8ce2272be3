import type { Directory } from '../../directory/model/directory.ts';
import { getService, getServiceTexts } from '../../directory/model/services/service.ts';
import { findTopic, getTopicName } from '../../directory/model/services/topic.ts';
import { findTopicGroup } from '../../directory/model/services/topic-group.ts';
import type { Lang } from '../../messages/lang.ts';
import type { Publication } from '../../ticket/model/fields/publication.ts';

/** Publications about the same group of topics, with its name. */
export type PublicationGroup = { name: string; lang: Lang; publications: Publication[] };

/** Returns the name of the group of topics, of the topic if it has no group, or of the service if there is no topic. */
const getGroupName = (
  { service, topic: code, publishedAt }: Publication,
  directory: Directory,
  lang: Lang,
): { name: string; lang: Lang } => {
  const topic = findTopic(directory, code, publishedAt);
  if (!topic) {
    return { name: getServiceTexts(lang, getService(directory, service, publishedAt)).short, lang };
  }
  return getTopicName(lang, findTopicGroup(directory, topic.group, publishedAt) ?? topic);
};

/** Groups publications by group of topics. Groups and their publications keep the order of the list. */
export function groupPublications(
  publications: readonly Publication[],
  directory: Directory,
  lang: Lang,
): PublicationGroup[] {
  const groups = new Map<string, PublicationGroup>();
  for (const publication of publications) {
    const named = getGroupName(publication, directory, lang);
    const group = groups.get(named.name);
    if (group) group.publications.push(publication);
    else groups.set(named.name, { ...named, publications: [publication] });
  }
  return [...groups.values()];
}
