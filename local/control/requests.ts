import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { parseJsonText } from '../http-api/parse-json.ts';
import { readBody } from '../http-api/read-body.ts';
import type { HttpResponse } from '../http-api/response.ts';
import {
  buildJsonResponse,
  buildPageResponse,
  buildSeeOtherResponse,
  problemContentType,
} from './responses.ts';
import type { Html } from './view/html.ts';
import { renderProblemPage } from './view/problem-page.ts';

export function prefersJson({ url = '', headers }: IncomingMessage): boolean {
  return /[?&]format=json\b/.test(url) || (headers.accept ?? '').includes('application/json');
}

const acceptsHtml = ({ headers }: IncomingMessage): boolean =>
  (headers.accept ?? '').includes('text/html');

const acceptsPage = (incoming: IncomingMessage): boolean =>
  acceptsHtml(incoming) && !prefersJson(incoming);

/** Returns the HTML page to clients that accept HTML, and the same data as JSON to all other clients. */
export function respondWithPageOrJson(
  incoming: IncomingMessage,
  data: unknown,
  page: () => Html,
): HttpResponse {
  return acceptsPage(incoming) ? buildPageResponse(page()) : buildJsonResponse(data);
}

const Problem = z.object({
  title: z.string(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })),
});

/** Replaces an error in JSON by a page if the client accepts HTML. */
export function showProblemAsPage(
  incoming: IncomingMessage,
  response: HttpResponse,
  { back, now }: { back: string; now: Date },
): HttpResponse {
  if (response.headers['content-type'] !== problemContentType || !acceptsPage(incoming))
    return response;
  const problem = Problem.parse(parseJsonText(String(response.body)));
  return buildPageResponse(renderProblemPage(problem, back, now), response.status);
}

/**
 * Redirects the browser to a page after a successful form submission. Clients that aren't browsers get the response itself.
 */
export function redirectAfterForm(
  incoming: IncomingMessage,
  response: HttpResponse,
  page: string,
): HttpResponse {
  return isFormSubmission(incoming) && response.status === 200
    ? buildSeeOtherResponse(page)
    : response;
}

export function isFormSubmission({ headers }: IncomingMessage): boolean {
  return (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
}

const maxRequestBytes = 4096;

/** Reads the body of a form or JSON request without validating its fields. */
export async function readRequestBody(
  incoming: IncomingMessage,
  limit = maxRequestBytes,
): Promise<unknown> {
  const body = (await readBody(incoming, limit))?.toString('utf8') ?? '';
  return isFormSubmission(incoming)
    ? Object.fromEntries(new URLSearchParams(body))
    : parseJsonText(body);
}

/** Returns the query parameter `after` as a number, 0 by default. Lists start after the entry with this number. */
export function parseAfterQueryParameter({ url = '' }: IncomingMessage): number {
  return Number(/[?&]after=(\d+)/.exec(url)?.[1] ?? 0);
}
