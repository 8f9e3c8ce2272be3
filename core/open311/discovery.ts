import type { Directory } from '../directory/directory.ts';
import { discoveryWords } from '../messages/wording/open311.ts';
import { checksum } from '../text/checksum.ts';
import { toHotlineTime } from '../time/instant.ts';
import { dayNumberOf, midnightMs } from '../time/local-date.ts';
import { definitionTold, offeredOn, servicesTold } from './catalogue.ts';
import { type Content, type Fields, fields, list, toJson } from './encode.ts';

const specification = 'http://wiki.open311.org/GeoReport_v2';

/** The hotline's first. */
const firstDay = '2021-12-03';

/** The instants that a change of the list can show as. */
const secondsOfADay = 86_400;

/**
 * An instant that is another one whenever the list or a definition is another: the day on which what is offered began to
 * hold, and a time of that day which follows from all that is said.
 */
export const changesetOf = (directory: Directory, on: Date): string => {
  const offered = offeredOn(directory, on);
  const said = [
    toJson(servicesTold(directory, on, 'vi')),
    ...offered.map((one) => toJson(definitionTold(one, 'vi'))),
  ].join('\n');
  const since = Math.max(
    ...offered.map(({ topic }) => midnightMs(dayNumberOf(topic.validFrom ?? firstDay))),
    midnightMs(dayNumberOf(firstDay)),
  );
  const second = Number.parseInt(checksum(said).slice(0, 8), 16) % secondsOfADay;
  return toHotlineTime(new Date(since + second * 1000));
};

const endpoint = (url: string, type: 'production' | 'test', changeset: string): Fields =>
  fields({
    specification,
    url,
    changeset,
    type,
    formats: list('format', ['text/xml', 'application/json']),
  });

/** Both endpoints, always: some readers make an object of a single one. Their addresses end in a slash. */
export const discoveryTold = (directory: Directory, on: Date, baseUrl: string): Content => {
  const changeset = changesetOf(directory, on);
  const { contact, keyService } = discoveryWords;
  return fields({
    changeset,
    contact,
    key_service: keyService,
    endpoints: list('endpoint', [
      endpoint(`${baseUrl}/open311/v2/`, 'production', changeset),
      endpoint(`${baseUrl}/open311/test/v2/`, 'test', changeset),
    ]),
  });
};
