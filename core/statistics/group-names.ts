import { dailyReportTexts } from '../../i18n/office.ts';
import { findAreaInForce } from '../directory/model/areas/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findUnitInForce } from '../directory/model/organization/unit.ts';
import { findService } from '../directory/model/services/service.ts';
import { findTopic } from '../directory/model/services/topic.ts';
import { formatAreaInDistrict } from '../directory/read/areas/area-hint.ts';
import { formatNumericDate } from '../messages/format-dates.ts';
import { parseOutreachMedium } from '../press/visit-source.ts';
import { IntakeChannel } from '../ticket/model/fields/report-medium.ts';
import { getStartOfLocalDate, type LocalDate } from '../time/local-date.ts';
import { parseGroupKey } from './group-key.ts';
import type { StatisticsGroupBy } from './statistics.ts';

const channelName = (key: string): string | undefined => {
  const channel = IntakeChannel.safeParse(key).data;
  return channel && dailyReportTexts.channels[channel];
};

const sourceName = (directory: Directory, key: string, on: Date): string => {
  const { sources, noSource, poster } = dailyReportTexts;
  if (key === '') return noSource;
  const spreader = parseOutreachMedium(key);
  if (spreader) return sources[spreader];
  return poster(findAreaInForce(directory, key, on)?.fullName);
};

const areaName = (directory: Directory, key: string, on: Date): string => {
  const area = key === '' ? undefined : findAreaInForce(directory, key, on);
  return area ? formatAreaInDistrict(directory, area, on) : key;
};

/** Returns the former name of a unit or area, with the last day of the name: "UBND xã Huyền Hội (đến 30/6/2025)". */
const nameUntil = (lastDay: LocalDate, name: (on: Date) => string): string =>
  dailyReportTexts.until(name(getStartOfLocalDate(lastDay)), formatNumericDate(lastDay));

/**
 * Returns a function that looks up the display name of a statistics group on a day. For a code that the directory does not
 * contain, the function returns the code itself.
 */
export function buildGroupNameLookup(directory: Directory, on: Date) {
  return (by: StatisticsGroupBy, key: string): string => {
    const { base, lastDay } = parseGroupKey(key);
    if (lastDay !== undefined && (by === 'unit' || by === 'area')) {
      return nameUntil(lastDay, (at) => buildGroupNameLookup(directory, at)(by, base));
    }
    switch (by) {
      case 'service':
        return findService(directory, key, on)?.short ?? key;
      case 'topic':
        return findTopic(directory, key, on)?.name ?? (key || dailyReportTexts.noTopic);
      case 'unit':
        return (key && findUnitInForce(directory, key, on)?.name) || key || dailyReportTexts.noUnit;
      case 'area':
        return areaName(directory, key, on) || dailyReportTexts.noArea;
      case 'channel':
        return channelName(key) ?? key;
      case 'source':
        return sourceName(directory, key, on);
      case 'day':
        return key;
    }
  };
}
