import { parseJsonText } from '../../../local/http-api/parse-json.ts';
import type {
  HotlineRequest,
  HotlineResponse,
  SendToHotline,
} from '../../support/hotline/hotline-driver.ts';
import { plantedFileName } from './additional-scenarios.ts';
import type { Canaries } from './canaries.ts';
import { plantHeaders, plantMarked, plantPhoto, plantValue } from './planted-values.ts';

/** A request with its canaries, and the response. */
export type Exchange = { flow: string; request: HotlineRequest; answer: HotlineResponse };

/** Returns the request's method and path without codes, links and keys. */
const flowOf = ({ method = 'GET', path }: Pick<HotlineRequest, 'method' | 'path'>): string => {
  const [route = ''] = path.split('?');
  return `${method} ${route.replaceAll(/\d{10}|(?<=\/a\/)[\w-]+|(?<=\/)[\w-]{22,}/g, '…')}`;
};

/**
 * Returns true for the local endpoints that simulate telephones and chat platforms; others under /local aren't part of the
 * hotline.
 */
const isPlayed = (path: string): boolean => /^\/local\/(calls|chat)\b/.test(path);
const isControl = (path: string): boolean => path.startsWith('/local') && !isPlayed(path);

/** Returns true for requests whose content is public or names no citizen. */
const isPublicRequest = ({ path }: HotlineRequest): boolean =>
  /^\/api\/staff\/(members|providers|webhooks|directory|phone|wording)\b|\/publish$/.test(path);

/** Returns true for the reason of a reveal, in which the API rejects telephone numbers. */
const isReason = ({ path }: HotlineRequest): boolean => path.endsWith('/reveal');

const typeOf = ({ headers }: HotlineRequest): string => headers?.['content-type'] ?? '';

const plantForm = (canaries: Canaries, flow: string, body: string): string => {
  const fields = Object.fromEntries(new URLSearchParams(body));
  const planted = plantValue(canaries, { flow, field: '' }, fields);
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(planted ?? {})) params.set(name, String(value));
  return params.toString();
};

/** Adds canaries to a photo that is sent alone or in a form. */
const plantBytes = (
  canaries: Canaries,
  flow: string,
  body: Uint8Array,
  type: string,
): Uint8Array => {
  if (type === 'image/jpeg') return plantPhoto(canaries, flow, body);
  const place = { flow, field: 'file name' };
  const name = `${canaries.put('name', place, flow)} ${canaries.put('phone', place, flow)}.jpg`;
  const text = Buffer.from(body).toString('latin1');
  return Buffer.from(text.replace(plantedFileName, Buffer.from(name).toString('latin1')), 'latin1');
};

const plantBody = (
  canaries: Canaries,
  flow: string,
  request: HotlineRequest,
): HotlineRequest['body'] => {
  const { body } = request;
  if (body === undefined) return undefined;
  const type = typeOf(request);
  if (typeof body !== 'string') return plantBytes(canaries, flow, body, type);
  if (type.startsWith('application/x-www-form-urlencoded')) return plantForm(canaries, flow, body);
  if (!type.startsWith('application/json')) return body;
  return JSON.stringify(plantValue(canaries, { flow, field: '' }, parseJsonText(body)));
};

/** Plants canaries in a URL's query, as in a forwarded or typed address. */
const plantPath = (
  canaries: Canaries,
  flow: string,
  { method = 'GET', path }: HotlineRequest,
): string => {
  if (path.startsWith('/local/chat?')) {
    const [route, query = ''] = path.split('?');
    return `${route}?${plantForm(canaries, flow, query)}`;
  }
  if (method !== 'GET' || /^\/(api|open311|open-data|local)\b/.test(path)) return path;
  const phone = canaries.put('phone', { flow, field: 'query' }, `${flow} query`);
  return `${path}${path.includes('?') ? '&' : '?'}lien-he=${phone}`;
};

const isMarked = ({ path, headers = {}, body }: HotlineRequest): boolean =>
  /\{\{\w+\}\}/.test(
    [path, ...Object.values(headers), typeof body === 'string' ? body : ''].join(),
  );

/** Replaces marks such as `{{phone}}` in a request with canaries. */
const plantMarks = (
  canaries: Canaries,
  flow: string,
  hotlineRequest: HotlineRequest,
): HotlineRequest => {
  const at = (field: string) => ({ flow, field: `probe ${field}` });
  const { path, headers = {}, body } = hotlineRequest;
  const isForm = typeOf(hotlineRequest).startsWith('application/x-www-form-urlencoded');
  const written = isForm ? encodeURIComponent : undefined;
  return {
    ...hotlineRequest,
    path: plantMarked(canaries, at('path'), path, encodeURIComponent),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        plantMarked(canaries, at(name), value, encodeURIComponent),
      ]),
    ),
    ...(typeof body === 'string' && { body: plantMarked(canaries, at('body'), body, written) }),
  };
};

/** Wraps a send function to plant canaries in every field and to record the responses. */
export function createPlantingSend(canaries: Canaries, onExchange: (exchange: Exchange) => void) {
  return (send: SendToHotline): SendToHotline => {
    const plant = (request: HotlineRequest, flow: string): HotlineRequest => {
      if (isMarked(request)) return plantMarks(canaries, flow, request);
      const headers = isPlayed(request.path)
        ? request.headers
        : plantHeaders(canaries, flow, request.headers ?? {});
      const body = isPublicRequest(request) ? request.body : plantBody(canaries, flow, request);
      return {
        ...request,
        path: plantPath(canaries, flow, request),
        ...(headers && { headers }),
        ...(body !== undefined && { body }),
      };
    };
    return async (request) => {
      if (isControl(request.path)) return send(request);
      const flow = flowOf(request);
      const planted = plant(request, flow);
      const answer = await send(planted);
      if (!isPlayed(request.path)) onExchange({ flow, request: planted, answer });
      return isReason(request) && answer.status === 400 ? send(request) : answer;
    };
  };
}
