import { groupCommunesByDistrict } from '../../core/directory/communes-by-district.ts';
import {
  posterAddress,
  posterArea,
  posterPlaceName,
  wholeProvince,
} from '../../core/press/place.ts';
import { outreachMediumOf, visitSourceOf } from '../../core/press/source.ts';
import { localDate } from '../../core/time/local-date.ts';
import { portalPathIn } from '../../web/portal/view/portal-page.ts';
import { renderPressPage } from '../../web/portal/view/press-page.ts';
import { unroutedReply } from '../runtime/refusal.ts';
import { pageReply, type Reply, seeOther } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

type PressPagesDeps = Pick<PublicServices, 'directory' | 'now' | 'portalUrl' | 'sources'>;

/** Handles `GET /bao-chi`: shows the material for press and communes, for the selected place if there is one. */
export async function showPress(
  { lang, query }: Request,
  services: PressPagesDeps,
): Promise<Reply> {
  const [directory, now] = [await services.directory(), services.now()];
  const area = posterArea(directory, query['noi'] ?? '', now);
  const place = area?.code ?? wholeProvince;
  return pageReply(
    200,
    renderPressPage({
      lang,
      areas: groupCommunesByDistrict(directory, now),
      place,
      placeName: area && posterPlaceName(directory, area, now),
      address: posterAddress(place, services.portalUrl),
      portalUrl: services.portalUrl,
    }),
  );
}

/**
 * Handles `GET /q/{place}`: counts the visit and redirects. Posters lead to the report form with the place filled in, links
 * of partners to the home page.
 */
export async function redirectFromPoster(
  request: Request,
  services: PressPagesDeps,
): Promise<Reply> {
  const { lang, params } = request;
  const place = params['place'] ?? '';
  const [directory, now] = [await services.directory(), services.now()];
  const source = visitSourceOf(directory, place, now);
  if (source === undefined) return unroutedReply(request, 'no-such-page');
  await services.sources.add(source, localDate(now));
  if (outreachMediumOf(source)) return seeOther(portalPathIn(lang, '/', { nguon: source }));
  const area = posterArea(directory, source, now);
  return seeOther(
    portalPathIn(lang, '/bao-cao', { ...(area && { noi: area.code }), nguon: source }),
  );
}
