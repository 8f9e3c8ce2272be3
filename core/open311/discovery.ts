import type { Directory } from '../directory/directory.ts';
import { discoveryWords } from '../messages/wording/open311.ts';
import { checksum } from '../text/checksum.ts';
import { toHotlineTime } from '../time/instant.ts';
import { definitionTold, offeredOn, servicesTold } from './catalogue.ts';
import { type Content, type Fields, fields, list, toJson } from './encode.ts';

const specification = 'http://wiki.open311.org/GeoReport_v2';

/** Returns a checksum that changes whenever the service list or a service definition changes. */
export const offeredChecksum = (directory: Directory, on: Date): string =>
  checksum(
    [
      toJson(servicesTold(directory, on, 'vi')),
      ...offeredOn(directory, on).map((one) =>
        toJson(definitionTold(one, { directory, on, lang: 'vi' })),
      ),
    ].join('\n'),
  );

const endpoint = (url: string, type: 'production' | 'test', changeset: string): Fields =>
  fields({
    specification,
    url,
    changeset,
    type,
    formats: list('format', ['text/xml', 'application/json']),
  });

/**
 * Returns the discovery document. It always lists both endpoints, because some clients parse a single one as an object.
 * Endpoint URLs end with a slash.
 */
export const discoveryTold = (changedAt: Date, baseUrl: string): Content => {
  const changeset = toHotlineTime(changedAt);
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
