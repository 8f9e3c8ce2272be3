import * as z from 'zod';
import { DangerFields, isUrgent } from '../../core/intake/is-urgent.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { stepWords } from '../../core/messages/wording/pages-steps.ts';
import { render } from '../../web/design/view/html.ts';
import { emergencyNote } from '../../web/portal/view/emergency-note.ts';
import type { Route } from '../runtime/http.ts';
import { readJson } from '../runtime/json-body.ts';
import type { Reply } from '../runtime/reply.ts';
import { formFields, type Request } from '../runtime/request.ts';
import type { PublicServices } from './services.ts';

const Problem = z.looseObject({ detail: z.string() });

const lane: ReadonlySet<string> = new Set(['/bao-cao/khan-cap', '/api/reports/urgent']);
const ordinary: ReadonlySet<string> = new Set(['/bao-cao', '/api/reports']);

/** Whether the request came by the lane for emergencies. */
export const isOfLane = ({ path }: Pick<Request, 'path'>): boolean => lane.has(path);

const pageWith115 = (page: string, lang: Lang): string =>
  page.includes('tel:115')
    ? page
    : page.replace(/<main[^>]*>/, (start) => `${start}\n${render(emergencyNote(lang))}`);

const problemWith115 = (body: string, lang: Lang): string => {
  const problem = Problem.safeParse(JSON.parse(body)).data;
  if (!problem || problem.detail.includes('115')) return body;
  const { title } = stepWords(lang).emergency;
  return JSON.stringify({ ...problem, detail: `${problem.detail} ${title}` });
};

/** The refusal with a call to 115: on a person's page, or in the detail of a program's problem. */
export const with115 = (reply: Reply, lang: Lang): Reply => {
  if (reply.statusCode < 400) return reply;
  const isPage = String(reply.headers?.['content-type']).startsWith('text/html');
  const { body } = reply;
  return { ...reply, body: isPage ? pageWith115(body, lang) : problemWith115(body, lang) };
};

const isAboutEmergency = async (
  request: Request,
  { directory, now }: PublicServices,
): Promise<boolean> => {
  const isProgram = request.path.startsWith('/api/');
  const fields = isProgram ? readJson(request.body, DangerFields)?.data : formFields(request);
  return fields !== undefined && isUrgent(fields, await directory(), now());
};

const isToShow115 = async (
  { path, method }: Pick<Route<PublicServices>, 'path' | 'method'>,
  request: Request,
  services: PublicServices,
): Promise<boolean> =>
  lane.has(path) ||
  (method === 'POST' && ordinary.has(path) && (await isAboutEmergency(request, services)));

/** The routes, of which those that take reports show 115 with every refusal of an emergency. */
export const showing115 = (routes: Route<PublicServices>[]): Route<PublicServices>[] =>
  routes.map((route) => ({
    ...route,
    answer: async (request, services) => {
      const reply = await route.answer(request, services);
      if (reply.statusCode < 400) return reply;
      return (await isToShow115(route, request, services)) ? with115(reply, request.lang) : reply;
    },
  }));
