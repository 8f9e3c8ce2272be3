import * as z from 'zod';
import { type Area, findArea, parentOf } from '../../core/directory/area.ts';
import { communesByDistrict } from '../../core/directory/communes-by-district.ts';
import type { Directory } from '../../core/directory/directory.ts';
import { oldNames } from '../../core/directory/old-names.ts';
import { searchAreas } from '../../core/directory/search-areas.ts';
import { fieldErrors } from '../../core/messages/field-error.ts';
import { areaWords } from '../../core/messages/wording/areas.ts';
import { localDate } from '../../core/time/local-date.ts';
import { problem, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';
import { AskedDay, beginningOf, publicData } from './public-data.ts';
import type { PublicServices } from './services.ts';

type Needs = Pick<PublicServices, 'directory' | 'now'>;

const mostFound = 50;

export const AreasQuestion = z.object({
  on: AskedDay,
  q: z.string().max(100, 'too-long').trim().optional(),
  code: z
    .string()
    .regex(/^\d{2,5}$/, 'area-code-malformed')
    .optional(),
});
type Question = z.infer<typeof AreasQuestion>;

/** An area with the kind of match that found it. */
type Found = {
  area: Area;
  match: 'name' | 'old-name' | 'code' | 'all';
  hint?: string;
  oldName?: string;
};

/**
 * Returns the areas that match the query. A code is looked up only on the given date, because it can mean another place on
 * another date.
 */
const areasFor = ({ q, code }: Question, directory: Directory, on: Date): Found[] => {
  const byCode = (wanted: string, match: Found['match']): Found[] => {
    const area = findArea(directory, wanted, on);
    return area ? [{ area, match }] : [];
  };
  if (code !== undefined) return byCode(code, 'code');
  if (q) return searchAreas(directory, q, on);
  return communesByDistrict(directory, on).flatMap(({ communes }) =>
    communes.flatMap((commune) => byCode(commune.code, 'all')),
  );
};

const told = (found: Found, directory: Directory, on: Date) => {
  const { area, match, hint, oldName } = found;
  const { code, validFrom, level, type, fullName: name } = area;
  const parent = parentOf(directory, area, on);
  const formerly = oldNames(directory, area, on);
  return {
    code,
    validFrom,
    level,
    type,
    name,
    ...(parent && { parent: { code: parent.code, name: parent.fullName } }),
    match,
    hint: hint ?? (formerly.length > 0 ? areaWords.formerly(formerly) : undefined),
    oldName,
  };
};

/**
 * Handles `GET /api/areas`: returns the areas that match a text, best match first; the area of a code; or all communes by
 * district. All are valid on the given date.
 */
export const findAreas = async (request: Request, services: Needs): Promise<Reply> => {
  const question = AreasQuestion.safeParse(request.query);
  if (!question.success) {
    return problem(400, 'invalid', request.lang, { errors: fieldErrors(question.error) });
  }
  const now = services.now();
  const { on = localDate(now), q } = question.data;
  const day = beginningOf(on);
  const directory = await services.directory();
  const found = areasFor(question.data, directory, day);
  const shown = q ? found.slice(0, mostFound) : found;
  const areas = shown.map((one) => told(one, directory, day));
  const body = { on, areas, ...(shown.length < found.length && { more: true }) };
  return publicData(body, { asked: question.data.on, now });
};
