import areaRules from './data/area-rules.json' with { type: 'json' };
import areas from './data/areas.json' with { type: 'json' };
import calendar from './data/calendar.json' with { type: 'json' };
import chains from './data/chains.json' with { type: 'json' };
import ladder from './data/ladder.json' with { type: 'json' };
import otherProvinces from './data/other-provinces.json' with { type: 'json' };
import inventedRoster from './data/roster-invented.json' with { type: 'json' };
import services from './data/services.json' with { type: 'json' };
import sla from './data/sla.json' with { type: 'json' };
import topics from './data/topics.json' with { type: 'json' };
import units from './data/units.json' with { type: 'json' };

const prime = 0x01000193;

/** FNV-1a over both halves of the text's code units: tells versions apart, protects nothing. */
const fingerprint = (text: string): string => {
  let low = 0x811c9dc5;
  let high = 0x01234567;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), prime);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), prime);
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
};

/**
 * The directory as its files have it, not yet validated. The version follows from the content. The
 * people are invented, for the local run, unless a roster is given.
 */
export const directoryFiles = (people: unknown = inventedRoster): unknown => {
  const content = {
    areas,
    otherProvinces,
    units,
    services,
    topics,
    areaRules,
    sla,
    chains,
    ladder,
    calendar,
    people,
  };
  return { version: fingerprint(JSON.stringify(content)), ...content };
};
