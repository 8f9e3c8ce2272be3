import { Lang } from '../../core/messages/lang.ts';
import { parseOpen311Form } from '../../core/open311/requests/parse-form.ts';
import { createOpen311Refusal, type Open311Refusal } from '../../core/open311/requests/refusal.ts';
import { buildOpen311Reply, type Open311Body } from '../runtime/reply/open311-reply.ts';
import type { HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';
import type { Open311Deps } from './deps.ts';
import { matchOpen311Route } from './match-route.ts';
import { parsePostedForm, parseQueryForm } from './parse-posted-form.ts';
import type { Open311Route, RoutedOpen311Request } from './routed-request.ts';
import { open311Routes as table } from './routes.ts';

/**
 * Returns true if the Open311 request names this jurisdiction or none. The parameter is optional, because there is only one
 * jurisdiction.
 */
const isOwnJurisdiction = ({ form }: RoutedOpen311Request, jurisdictionId: string): boolean => {
  const requestedJurisdiction = form.first('jurisdiction_id');
  return (
    requestedJurisdiction === undefined || requestedJurisdiction.toLowerCase() === jurisdictionId
  );
};

const routeRequest = async (
  request: HttpRequest,
  services: Open311Deps,
  resources: readonly Open311Route[],
): Promise<Open311Body | Open311Refusal> => {
  const found = matchOpen311Route(request.path, request.method, resources);
  if (found.kind === 'refused') return found;
  const sent = request.method === 'POST' ? await parsePostedForm(request) : parseQueryForm(request);
  if (sent.kind === 'refused') return sent;
  const form = parseOpen311Form(sent.fields);
  const lang = Lang.safeParse(form.first('locale')?.slice(0, 2).toLowerCase()).data ?? 'vi';
  const { id, isTest, resource } = found;
  const call = { id, isTest, form, files: sent.files, lang, query: request.query };
  if (!isOwnJurisdiction(call, services.jurisdictionId)) {
    return createOpen311Refusal(
      404,
      'jurisdiction-unknown',
      `jurisdiction_id (${services.jurisdictionId})`,
    );
  }
  return resource.answer(call, services);
};

/** Handles an Open311 request. Checks for errors in this order: path, jurisdiction, API key, service, arguments. */
export async function handleOpen311Request(
  request: HttpRequest,
  services: Open311Deps,
  resources: readonly Open311Route[] = table,
): Promise<HttpReply> {
  return buildOpen311Reply(await routeRequest(request, services, resources), request);
}
