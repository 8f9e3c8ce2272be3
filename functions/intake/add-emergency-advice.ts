import * as z from 'zod';
import {
  EmergencyFields,
  isEmergencyReport,
} from '../../core/intake/report/emergency/is-emergency-report.ts';
import type { HttpFunctionRoute } from '../runtime/events/http.ts';
import { logFailure } from '../runtime/log.ts';
import { maySubmitReport, withEmergencyAdvice } from '../runtime/reply/emergency-advice.ts';
import { readJson } from '../runtime/request/json-body.ts';
import { type HttpRequest, parseFormFields } from '../runtime/request/request.ts';
import type { PublicApiDeps } from './deps.ts';

const MessageFields = z
  .object({
    text: z.string().catch(''),
    reason: z.string().catch(''),
    comment: z.string().catch(''),
  })
  .transform((fields) => ({ text: Object.values(fields).join('\n') }));

const readAs = <Read>(request: HttpRequest, schema: z.ZodType<Read>): Read | undefined =>
  request.path.startsWith('/api/')
    ? readJson(request.body, schema)?.data
    : schema.safeParse(parseFormFields(request)).data;

type Path = Pick<HttpFunctionRoute<PublicApiDeps>, 'path' | 'method'>;

/**
 * Returns the citizen's text from a request that sends a report or a message, even if the request is invalid. Returns
 * undefined for all other requests.
 */
const readEmergencyText = (request: HttpRequest, { path, method }: Path) => {
  if (method !== 'POST') return undefined;
  if (maySubmitReport({ path, method })) return readAs(request, EmergencyFields);
  const isMessage = path.startsWith('/tra-cuu/') || path.startsWith('/api/reports/{code}/');
  return isMessage ? readAs(request, MessageFields) : undefined;
};

/**
 * Returns whether the text describes an emergency. If that cannot be determined, returns true: the report or message is already
 * recorded, so advice that may be unnecessary is better than an error page.
 */
const mayBeEmergency = async (
  matter: Parameters<typeof isEmergencyReport>[0],
  { directory, now }: Pick<PublicApiDeps, 'directory' | 'now'>,
): Promise<boolean> => {
  try {
    return isEmergencyReport(matter, await directory(), now());
  } catch (error) {
    logFailure(error, { step: 'emergency advice' });
    return true;
  }
};

const isShown = (statusCode: number): boolean => statusCode < 300 || statusCode >= 400;

/**
 * Wraps the routes that receive reports and messages. If the text describes an emergency, the page or API response includes
 * the advice to call 115.
 */
export function addEmergencyAdviceToRoutes(
  routes: HttpFunctionRoute<PublicApiDeps>[],
): HttpFunctionRoute<PublicApiDeps>[] {
  return routes.map((route) => ({
    ...route,
    answer: async (request, services) => {
      const reply = await route.answer(request, services);
      const matter = isShown(reply.statusCode) ? readEmergencyText(request, route) : undefined;
      return matter && (await mayBeEmergency(matter, services))
        ? withEmergencyAdvice(reply, { lang: request.lang, text: matter.text })
        : reply;
    },
  }));
}
