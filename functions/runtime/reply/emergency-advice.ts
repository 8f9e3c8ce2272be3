import * as z from 'zod';
import type { Lang } from '../../../core/messages/lang.ts';
import { formatEmergencyCallText } from '../../../core/messages/texts/emergency-call-text.ts';
import { emergencyCallTexts } from '../../../i18n/citizens.ts';
import { renderHtml } from '../../../web/design/view/html.ts';
import { renderEmergencyNote } from '../../../web/portal/view/report/notes/emergency-note.ts';
import type { HttpRequest } from '../request/request.ts';
import type { HttpReply } from './reply.ts';

const Fields = z.looseObject({});
const Problem = z.looseObject({ detail: z.string() });

const openingPaths: ReadonlySet<string> = new Set([
  '/bao-cao',
  '/bao-cao/khan-cap',
  '/api/reports',
  '/api/reports/urgent',
]);

const open311Requests = /^\/+open311\/+(test\/+)?v2\/+requests(\.[^/]*)?$/;

/** Returns true if the request may open a report. The report may describe an emergency even if the request is invalid. */
export function maySubmitReport({ path, method }: Pick<HttpRequest, 'path' | 'method'>): boolean {
  return (
    openingPaths.has(path) || (open311Requests.test(path) && !['GET', 'HEAD'].includes(method))
  );
}

type Reader = {
  lang: Lang;
  /** Citizen's text in which triage found an emergency; undefined if no text is known. */
  text?: string;
};

/**
 * Returns true if the page already shows the advice to call 115. If the citizen's text describes an emergency, only the
 * large call button counts. Otherwise the small link on health pages also counts.
 */
const hasAdvice = (page: string, { text }: Reader): boolean =>
  page.includes(text === undefined ? 'tel:115' : 'class="button danger" href="tel:115"');

const addAdviceToPage = (page: string, reader: Reader): string =>
  hasAdvice(page, reader)
    ? page
    : page.replace(
        /<main[^>]*>/,
        (start) => `${start}\n${renderHtml(renderEmergencyNote(reader.lang, reader.text))}`,
      );

/**
 * Adds the advice to the detail in the reader's language. If the citizen's text describes an emergency, the advice is also in
 * Vietnamese, the language in which 115 answers.
 */
const addAdviceToProblem = (body: string, { lang, text }: Reader): string => {
  const problem = Problem.parse(JSON.parse(body));
  if (problem.detail.includes('115')) return body;
  const advice =
    text === undefined ? emergencyCallTexts[lang] : formatEmergencyCallText(lang, text);
  return JSON.stringify({
    ...problem,
    detail: `${problem.detail} ${advice}`,
  });
};

/**
 * Adds the advice to call 115 to a response: in an HTML page, in the detail of a problem document, or as the field
 * `emergency` in a JSON body.
 */
export function withEmergencyAdvice(reply: HttpReply, reader: Reader): HttpReply {
  const type = String(reply.headers?.['content-type']);
  if (type.startsWith('text/html')) return { ...reply, body: addAdviceToPage(reply.body, reader) };
  if (type.startsWith('application/problem+json')) {
    return { ...reply, body: addAdviceToProblem(reply.body, reader) };
  }
  if (!type.startsWith('application/json')) return reply;
  const fields = Fields.parse(JSON.parse(reply.body));
  const emergency = formatEmergencyCallText(reader.lang, reader.text);
  return { ...reply, body: JSON.stringify({ ...fields, emergency }) };
}

/** Adds the advice to call 115 to every error response of a request that may open a report. */
export function withEmergencyAdviceOnError(reply: HttpReply, request: HttpRequest): HttpReply {
  return reply.statusCode >= 400 && maySubmitReport(request)
    ? withEmergencyAdvice(reply, { lang: request.lang })
    : reply;
}
