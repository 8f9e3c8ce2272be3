import type { Poster } from '../../adapters/pdf/poster.ts';
import type { Directory } from '../../core/directory/model/directory.ts';
import { getOrganization } from '../../core/directory/model/organization/organization.ts';
import { getServiceTexts } from '../../core/directory/model/services/service.ts';
import { formatDistinctAreaName } from '../../core/directory/read/areas/area-hint.ts';
import { toHotlineDetails } from '../../core/directory/read/hotline-details.ts';
import { listOfferedServices } from '../../core/directory/read/offered-services.ts';
import {
  buildPosterUrl,
  findPosterArea,
  parsePosterFileName,
  wholeProvincePosterPlace,
} from '../../core/press/poster-place.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { buildFileReply, type HttpReply } from '../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

export type PosterDeps = {
  directory(): Promise<Directory>;
  portalUrl: string;
  sheet(poster: Poster): Promise<Uint8Array>;
  now(): Date;
};

/**
 * Handles `GET /ap-phich/{file}`: returns the PDF poster for a commune (`29254.pdf`, `29254.en.pdf`) or for the province
 * (`tinh.pdf`).
 */
const printPoster = async (request: HttpRequest, services: PosterDeps): Promise<HttpReply> => {
  const file = parsePosterFileName(request.params['file'] ?? '');
  if (!file) return buildUnroutedReply(request, 'no-such-page');
  const { place, lang } = file;
  const [directory, at] = [await services.directory(), services.now()];
  const area = findPosterArea(directory, place, at);
  if (!area && place !== wholeProvincePosterPlace)
    return buildUnroutedReply(request, 'no-such-page');
  const hotline = toHotlineDetails(getOrganization(directory, at), lang);
  const sheet = await services.sheet({
    lang,
    placeName: area ? formatDistinctAreaName(directory, area, at) : hotline.area,
    services: listOfferedServices(directory, at).map((row) => getServiceTexts(lang, row).name),
    address: buildPosterUrl(place, services.portalUrl),
    at,
    hotline,
  });
  return buildFileReply(200, sheet, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="1022-${place}.pdf"`,
  });
};

export const posterRoutes: HttpFunctionRoute<PosterDeps>[] = [
  { method: 'GET', path: '/ap-phich/{file}', answer: printPoster },
];
