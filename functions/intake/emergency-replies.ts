import * as z from 'zod';
import { DangerFields, isUrgent } from '../../core/intake/is-urgent.ts';
import type { Route } from '../runtime/http.ts';
import { readJson } from '../runtime/json-body.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { opensReport, with115 } from '../runtime/with-115.ts';
import type { PublicServices } from './services.ts';

const MessageFields = z
  .object({
    text: z.string().catch(''),
    reason: z.string().catch(''),
    comment: z.string().catch(''),
  })
  .transform((fields) => ({ text: Object.values(fields).join('\n') }));

const readAs = <Read>(request: Request, schema: z.ZodType<Read>): Read | undefined =>
  request.path.startsWith('/api/')
    ? readJson(request.body, schema)?.data
    : schema.safeParse(formFields(request)).data;

type Path = Pick<Route<PublicServices>, 'path' | 'method'>;

/** What was sent about the matter, whatever is wrong with it; nothing for other routes. */
const matterIn = (request: Request, { path, method }: Path) => {
  if (method !== 'POST') return undefined;
  if (opensReport({ path, method })) return readAs(request, DangerFields);
  const isMessage = path.startsWith('/tra-cuu/') || path.startsWith('/api/reports/{code}/');
  return isMessage ? readAs(request, MessageFields) : undefined;
};

const isShown = (statusCode: number): boolean => statusCode < 300 || statusCode >= 400;

/** The routes, of which those that take reports and messages answer every emergency with the call to 115. */
export const emergencyReplies = (routes: Route<PublicServices>[]): Route<PublicServices>[] =>
  routes.map((route) => ({
    ...route,
    answer: async (request, services) => {
      const reply = await route.answer(request, services);
      const matter = isShown(reply.statusCode) ? matterIn(request, route) : undefined;
      return matter && isUrgent(matter, await services.directory(), services.now())
        ? with115(reply, { lang: request.lang, text: matter.text })
        : reply;
    },
  }));
