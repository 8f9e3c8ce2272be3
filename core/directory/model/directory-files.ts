import announcements from '../data/announcements.json' with { type: 'json' };
import answerTemplates from '../data/answer-templates.json' with { type: 'json' };
import areaRules from '../data/area-rules.json' with { type: 'json' };
import areas from '../data/areas.json' with { type: 'json' };
import articles from '../data/articles.json' with { type: 'json' };
import calendar from '../data/calendar.json' with { type: 'json' };
import chains from '../data/chains.json' with { type: 'json' };
import denunciation from '../data/denunciation.json' with { type: 'json' };
import ladder from '../data/ladder.json' with { type: 'json' };
import life from '../data/life.json' with { type: 'json' };
import organization from '../data/organization.json' with { type: 'json' };
import otherProvinces from '../data/other-provinces.json' with { type: 'json' };
import programmes from '../data/programmes.json' with { type: 'json' };
import reasons from '../data/reasons.json' with { type: 'json' };
import receptionOffices from '../data/reception-offices.json' with { type: 'json' };
import retention from '../data/retention.json' with { type: 'json' };
import inventedRoster from '../data/roster-invented.json' with { type: 'json' };
import services from '../data/services.json' with { type: 'json' };
import sla from '../data/sla.json' with { type: 'json' };
import topicGroups from '../data/topic-groups.json' with { type: 'json' };
import topics from '../data/topics.json' with { type: 'json' };
import units from '../data/units.json' with { type: 'json' };
import wording from '../data/wording.json' with { type: 'json' };
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
