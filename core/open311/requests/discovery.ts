import { discoveryTexts } from '../../../i18n/office.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { fillHotlineDetails, type HotlineDetails } from '../../directory/read/hotline-details.ts';
import { computeTextChecksum } from '../../text/checksum.ts';
import { toHotlineTime } from '../../time/instant.ts';
import { listOfferedTopics, toServiceDefinitionResponse, toServicesResponse } from './catalogue.ts';
import {
  type Open311Content,
  type Open311ResponseObject,
  toListContent,
  toObjectContent,
  toOpen311Json,
} from './encode.ts';

const specification = 'http://wiki.open311.org/GeoReport_v2';

/** Returns a checksum of the Open311 service list and all service definitions. */
export function computeServiceListChecksum(directory: Directory, on: Date): string {
  return computeTextChecksum(
    [
      toOpen311Json(toServicesResponse(directory, on, 'vi')),
      ...listOfferedTopics(directory, on).map((one) =>
        toOpen311Json(toServiceDefinitionResponse(one, { directory, on, lang: 'vi' })),
      ),
    ].join('\n'),
  );
}

const toEndpointContent = (
  url: string,
  type: 'production' | 'test',
  changeset: string,
): Open311ResponseObject =>
  toObjectContent({
    specification,
    url,
    changeset,
    type,
    formats: toListContent('format', ['text/xml', 'application/json']),
  });

/**
 * Returns the Open311 discovery document. It always lists both endpoints, because some clients parse a single one as an
 * object instead of an array. Endpoint URLs end with a slash.
 */
export function toDiscoveryResponse(
  changedAt: Date,
  { hotline, portalUrl: baseUrl }: { hotline: HotlineDetails; portalUrl: string },
): Open311Content {
  const changeset = toHotlineTime(changedAt);
  const { contact, keyService } = discoveryTexts;
  return toObjectContent({
    changeset,
    contact: fillHotlineDetails(contact, hotline),
    key_service: keyService,
    endpoints: toListContent('endpoint', [
      toEndpointContent(`${baseUrl}/open311/v2/`, 'production', changeset),
      toEndpointContent(`${baseUrl}/open311/test/v2/`, 'test', changeset),
    ]),
  });
}
