import announcements from '#directory/announcements.json' with { type: 'json' };
import answerTemplates from '#directory/answer-templates.json' with { type: 'json' };
import areaRules from '#directory/area-rules.json' with { type: 'json' };
import areas from '#directory/areas.json' with { type: 'json' };
import articles from '#directory/articles.json' with { type: 'json' };
import calendar from '#directory/calendar.json' with { type: 'json' };
import chains from '#directory/chains.json' with { type: 'json' };
import denunciation from '#directory/denunciation.json' with { type: 'json' };
import ladder from '#directory/ladder.json' with { type: 'json' };
import life from '#directory/life.json' with { type: 'json' };
import organization from '#directory/organization.json' with { type: 'json' };
import otherProvinces from '#directory/other-provinces.json' with { type: 'json' };
import programmes from '#directory/programmes.json' with { type: 'json' };
import reasons from '#directory/reasons.json' with { type: 'json' };
import receptionOffices from '#directory/reception-offices.json' with { type: 'json' };
import retention from '#directory/retention.json' with { type: 'json' };
import inventedRoster from '#directory/roster-invented.json' with { type: 'json' };
import services from '#directory/services.json' with { type: 'json' };
import sla from '#directory/sla.json' with { type: 'json' };
import topicGroups from '#directory/topic-groups.json' with { type: 'json' };
import topics from '#directory/topics.json' with { type: 'json' };
import units from '#directory/units.json' with { type: 'json' };
import wording from '#directory/wording.json' with { type: 'json' };
import { computeDirectoryVersion } from './directory-version.ts';

/**
 * Reads the reference data (directory) from its files without validation. The version is a checksum of the content. If
 * `people` is not given, the roster contains invented people for the local run.
 */
export function readDirectoryFiles(people: unknown = inventedRoster): unknown {
  const content = {
    organization,
    areas,
    otherProvinces,
    units,
    services,
    topicGroups,
    topics,
    areaRules,
    sla,
    chains,
    ladder,
    calendar,
    people,
    life,
    reasons,
    answerTemplates,
    denunciation,
    receptionOffices,
    announcements,
    articles,
    programmes,
    wording,
    retention,
  };
  return { version: computeDirectoryVersion(content), ...content };
}
