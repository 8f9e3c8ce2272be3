import * as z from 'zod';
import { isUrgent } from '../../core/intake/is-urgent.ts';
import type { Route } from '../runtime/http.ts';
import { readJson } from '../runtime/json-body.ts';
import { formFields, type Request } from '../runtime/request.ts';
import { with115 } from '../runtime/with-115.ts';
import type { PublicServices } from './services.ts';

const Texts = z.object({
  text: z.string().catch(''),
  reason: z.string().catch(''),
  comment: z.string().catch(''),
});

/** What the citizen wrote for their ticket, whatever is wrong with it. */
const textIn = (request: Request): string => {
  const isProgram = request.path.startsWith('/api/');
  const sent = isProgram ? readJson(request.body, Texts) : Texts.safeParse(formFields(request));
  return sent?.success ? Object.values(sent.data).join('\n') : '';
};

const isMessage = ({ method, path }: Pick<Route<PublicServices>, 'method' | 'path'>): boolean =>
  method === 'POST' && (path.startsWith('/tra-cuu/') || path.startsWith('/api/reports/{code}/'));

/** The routes, of which those that take messages of citizens name 115 when they refuse an emergency. */
export const messagesShowing115 = (routes: Route<PublicServices>[]): Route<PublicServices>[] =>
  routes.map((route) => ({
    ...route,
    answer: async (request, services) => {
      const reply = await route.answer(request, services);
      if (reply.statusCode < 400 || !isMessage(route)) return reply;
      const text = textIn(request);
      return isUrgent({ text }, await services.directory(), services.now())
        ? with115(reply, request.lang)
        : reply;
    },
  }));
