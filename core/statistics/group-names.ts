import { findAreaInForce } from '../directory/model/area.ts';
import type { Directory } from '../directory/model/directory.ts';
import { findTopic } from '../directory/model/topic.ts';
import { findUnitInForce } from '../directory/model/unit.ts';
import { dailyReportTexts } from '../messages/daily-report-labels.ts';
import { parseOutreachMedium } from '../press/visit-source.ts';
import { IntakeChannel } from '../ticket/model/ticket.ts';
import type { StatisticsGroupBy } from './statistics.ts';

const serviceName = ({ services }: Directory, key: string): string | undefined =>
  services.find(({ code }) => code === key)?.short;

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

/**
 * Returns a function that looks up the display name of a statistics group. For a code that the directory does not contain,
 * the function returns the code itself.
 */
export function buildGroupNameLookup(directory: Directory, on: Date) {
  return (by: StatisticsGroupBy, key: string): string => {
    switch (by) {
      case 'service':
        return serviceName(directory, key) ?? key;
      case 'topic':
        return findTopic(directory, key, on)?.name ?? (key || dailyReportTexts.noTopic);
      case 'unit':
        return (key && findUnitInForce(directory, key, on)?.name) || key || dailyReportTexts.noUnit;
      case 'area':
        return (
          (key && findAreaInForce(directory, key, on)?.fullName) || key || dailyReportTexts.noArea
        );
      case 'channel':
        return channelName(key) ?? key;
      case 'source':
        return sourceName(directory, key, on);
      case 'day':
        return key;
    }
  };
}
