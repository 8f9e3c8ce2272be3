import * as z from 'zod';
import { AreasResponse } from '../../../core/contract/public/public-responses.ts';
import { type Area, findArea, findParentArea } from '../../../core/directory/model/areas/area.ts';
import { findFormerNames } from '../../../core/directory/model/areas/former-names.ts';
import type { Directory } from '../../../core/directory/model/directory.ts';
import { findFormerName, formatAreaHint } from '../../../core/directory/read/areas/area-hint.ts';
import { groupCommunesByDistrict } from '../../../core/directory/read/areas/communes-by-district.ts';
import {
  findAreasByCodeText,
  searchAreas,
} from '../../../core/directory/read/areas/search-areas.ts';
import { toFieldErrors } from '../../../core/messages/field-error.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getStartOfLocalDate, toLocalDate } from '../../../core/time/local-date.ts';
import { areaNameTexts } from '../../../i18n/citizens.ts';
import { buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import type { PublicApiDeps } from '../deps.ts';
import { buildPublicDataReply, DateParameter } from '../public/public-data.ts';
import { publicEndpoint } from '../public-endpoint.ts';

type AreasApiDeps = Pick<PublicApiDeps, 'directory' | 'now'>;

const maxFound = 50;

const AreasQuery = z.object({
  on: DateParameter,
  q: z.string().max(100, 'too-long').trim().optional(),
  code: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
});
type Question = z.infer<typeof AreasQuery>;

/**
 * Area found by a query. `match` is the kind of match: current name, former name, code, or `all` for a list of all communes.
 */
type AreaMatch = {
  area: Area;
  match: 'name' | 'old-name' | 'code' | 'all';
  former?: Area;
};

/**
 * Returns the areas that match the query. An area code means the area that has it on the given date, because codes are
 * reused; a code that nobody has on that date means the areas that replaced the former area.
 */
const findAreaMatches = ({ q, code }: Question, directory: Directory, on: Date): AreaMatch[] => {
  if (code !== undefined) {
    return findAreasByCodeText(directory, code, on).map((one) => ({ ...one, match: 'code' }));
  }
  if (q) return searchAreas(directory, q, on);
  return groupCommunesByDistrict(directory, on).flatMap(({ communes }) =>
    communes.flatMap((commune) => {
      const area = findArea(directory, commune.code, on);
      return area ? [{ area, match: 'all' as const }] : [];
    }),
  );
};

const toAreaResponse = (
  areaMatch: AreaMatch,
  directory: Directory,
  { on, lang }: { on: Date; lang: Lang },
) => {
  const { area, match } = areaMatch;
  const { code, validFrom, level, type, fullName: name } = area;
  const parent = findParentArea(directory, area, on);
  const formerly = findFormerNames(directory, area, on);
  const hint = match === 'all' ? undefined : formatAreaHint(directory, areaMatch, { on, lang });
  return {
    code,
    validFrom,
    level,
    type,
    name,
    ...(parent && { parent: { code: parent.code, name: parent.fullName } }),
    match,
    hint: hint ?? (formerly.length > 0 ? areaNameTexts[lang].formerly(formerly) : undefined),
    oldName: findFormerName(directory, areaMatch, on),
  };
};

/**
 * Handles `GET /api/areas`: returns the areas whose name matches a text (best match first), the area with a code, or all
 * communes by district. Returns only areas that are valid on the given date.
 */
export async function findAreasByApi(
  request: HttpRequest,
  services: AreasApiDeps,
): Promise<HttpReply> {
  const question = AreasQuery.safeParse(request.query);
  if (!question.success) {
    return buildProblemReply('invalid', request.lang, {
      errors: toFieldErrors(question.error),
    });
  }
  const now = services.now();
  const { on = toLocalDate(now), q } = question.data;
  const day = getStartOfLocalDate(on);
  const directory = await services.directory();
  const found = findAreaMatches(question.data, directory, day);
  const shown = q ? found.slice(0, maxFound) : found;
  const areas = shown.map((one) => toAreaResponse(one, directory, { on: day, lang: request.lang }));
  const body = { on, areas, ...(shown.length < found.length && { more: true }) };
  return buildPublicDataReply(body, { requestedDate: question.data.on, now });
}

export const areasEndpoint = publicEndpoint({
  method: 'GET',
  path: '/api/areas',
  summary: { vi: 'Tìm địa bàn', en: 'Search areas' },
  query: AreasQuery,
  answers: { 200: AreasResponse },
  needs: ['directory', 'now'],
  answer: findAreasByApi,
});
