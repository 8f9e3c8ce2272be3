import { getOrganization } from '../../../../core/directory/model/organization/organization.ts';
import { formatDistinctAreaName } from '../../../../core/directory/read/areas/area-hint.ts';
import { groupCommunesByDistrict } from '../../../../core/directory/read/areas/communes-by-district.ts';
import { listOfferedServices } from '../../../../core/directory/read/offered-services.ts';
import {
  buildPosterUrl,
  findPosterArea,
  wholeProvincePosterPlace,
} from '../../../../core/press/poster-place.ts';
import { parseOutreachMedium, resolveVisitSource } from '../../../../core/press/visit-source.ts';
import { toLocalDate } from '../../../../core/time/local-date.ts';
import { toPortalPath } from '../../../../web/portal/view/frame/portal-page.ts';
import { renderPressPage } from '../../../../web/portal/view/public/press-page.ts';
import {
  buildPageReply,
  buildSeeOtherReply,
  type HttpReply,
} from '../../../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../../../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../../../runtime/request/request.ts';
import type { PublicApiDeps } from '../../deps.ts';

type PressPagesDeps = Pick<PublicApiDeps, 'directory' | 'now' | 'portalUrl' | 'sources'>;

/** Handles `GET /bao-chi`: shows the material for press and communes, for the selected place if there is one. */
export async function showPressPage(
  { lang, query }: HttpRequest,
  services: PressPagesDeps,
): Promise<HttpReply> {
  const [directory, now] = [await services.directory(), services.now()];
  const area = findPosterArea(directory, query['noi'] ?? '', now);
  const place = area?.code ?? wholeProvincePosterPlace;
  return buildPageReply(
    200,
    renderPressPage({
      lang,
      areas: groupCommunesByDistrict(directory, now),
      place,
      placeName: area && formatDistinctAreaName(directory, area, now),
      services: listOfferedServices(directory, now),
      address: buildPosterUrl(place, services.portalUrl),
      portalUrl: services.portalUrl,
      legalBasis: getOrganization(directory, now).legalBasis,
    }),
  );
}

/**
 * Handles `GET /q/{place}`: counts the visit and redirects. Posters lead to the report form with the place filled in, links
 * of partners to the home page.
 */
export async function redirectFromPoster(
  request: HttpRequest,
  services: PressPagesDeps,
): Promise<HttpReply> {
  const { lang, params } = request;
  const place = params['place'] ?? '';
  const [directory, now] = [await services.directory(), services.now()];
  const source = resolveVisitSource(directory, place, now);
  if (source === undefined) return buildUnroutedReply(request, 'no-such-page');
  await services.sources.add(source, toLocalDate(now));
  if (parseOutreachMedium(source))
    return buildSeeOtherReply(toPortalPath(lang, '/', { nguon: source }));
  const area = findPosterArea(directory, source, now);
  return buildSeeOtherReply(
    toPortalPath(lang, '/bao-cao', { ...(area && { noi: area.code }), nguon: source }),
  );
}
