import { areaInForce } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { topicOf } from '../directory/topic.ts';
import { unitInForce } from '../directory/unit.ts';
import { reportWords } from '../messages/wording/report.ts';
import { spreaderOf } from '../press/source.ts';
import { Channel } from '../ticket/ticket.ts';
import type { By } from './figures.ts';

const serviceName = ({ services }: Directory, key: string): string | undefined =>
  services.find(({ code }) => code === key)?.short;

const channelName = (key: string): string | undefined => {
  const channel = Channel.safeParse(key).data;
  return channel && reportWords.channels[channel];
};

const sourceName = (directory: Directory, key: string, on: Date): string => {
  const { sources, noSource, poster } = reportWords;
  if (key === '') return noSource;
  const spreader = spreaderOf(key);
  if (spreader) return sources[spreader];
  return poster(areaInForce(directory, key, on)?.fullName);
};

/** Returns a function that names a group; codes that the directory does not know are returned unchanged. */
export const nameIn =
  (directory: Directory, on: Date) =>
  (by: By, key: string): string => {
    switch (by) {
      case 'service':
        return serviceName(directory, key) ?? key;
      case 'topic':
        return topicOf(directory, key, on)?.name ?? (key || reportWords.noTopic);
      case 'unit':
        return (key && unitInForce(directory, key, on)?.name) || key || reportWords.noUnit;
      case 'area':
        return (key && areaInForce(directory, key, on)?.fullName) || key || reportWords.noArea;
      case 'channel':
        return channelName(key) ?? key;
      case 'source':
        return sourceName(directory, key, on);
      case 'day':
        return key;
    }
  };
