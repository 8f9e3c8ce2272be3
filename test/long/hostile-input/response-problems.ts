import * as z from 'zod';
import type { EndpointResponse } from '../endpoints/load-endpoints.ts';

/** Patterns of internal details, such as stack traces and library names, that no response may contain. */
const inside =
  /node_modules|\bat \S+ \(.*:\d+:\d+\)|ZodError|SyntaxError|TypeError|RangeError|DynamoDB|ValidationException|index\.js:\d/;

/**
 * Writes allowed for rejected requests: rate limits and counters of redirected reports, which contain nothing from the
 * request.
 */
const counters = /^(UpdateItem|Update) (R|M)$/;

const isReadable = (text: string): boolean => {
  try {
    z.unknown().parse(JSON.parse(text));
    return true;
  } catch {
    return false;
  }
};

const ofHeaders = ({ headers, cookies, status }: EndpointResponse): string[] => {
  const wrong: string[] = [];
  for (const value of [...Object.values(headers), ...cookies]) {
    if (/[\0\r\n]/.test(value ?? '')) wrong.push('a line break in a header');
  }
  const { location } = headers;
  if (location !== undefined && !/^\/(?!\/)/.test(location)) wrong.push(`led away to ${location}`);
  for (const cookie of cookies) {
    if (!/HttpOnly; Secure; SameSite=(Lax|Strict)/.test(cookie)) wrong.push(`an open cookie`);
  }
  const hasBody = ![204, 303, 304, 307].includes(status);
  if (hasBody && !headers['content-type']) wrong.push('no content type');
  return wrong;
};

const ofPage = ({ headers }: EndpointResponse): string[] => {
  const policy = headers['content-security-policy'] ?? '';
  return [
    ...(policy.startsWith("default-src 'none'") ? [] : ['a page without its policy']),
    ...(/unsafe-|script-src[^;]*(\*|http)/.test(policy) ? ['a policy that lets scripts in'] : []),
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['a page whose kind is guessed']),
  ];
};

/** Writes allowed for rejected forms of the officer page: the link is bound to its device and the access is logged. */
const bound = /^(UpdateItem K|Put V)$/;

/** Returns the database writes that a rejected request must not make. */
const writtenThough = ({ status, writes }: EndpointResponse): string[] =>
  status < 400
    ? []
    : writes.filter(
        (one) => !counters.test(one) && !([400, 409].includes(status) && bound.test(one)),
      );

/** Returns what is wrong with the response to an untrusted client; empty if all is well. */
export function findResponseProblems(answered: EndpointResponse): string[] {
  const { status, headers, text, strangers, failures } = answered;
  const type = headers['content-type'] ?? '';
  const written = writtenThough(answered);
  return [
    ...(status >= 200 && status < 500 ? [] : [`answered ${status}`]),
    ...(inside.test(text) && !type.startsWith('text/javascript') ? ['tells of its inside'] : []),
    ...(written.length > 0 ? [`returned ${status}, but wrote ${written.join(', ')}`] : []),
    ...failures.map((line) => `failed: ${JSON.stringify(line)}`),
    ...strangers.map((host) => `asked ${host}`),
    ...(/json/.test(type) && text !== '' && !isReadable(text) ? ['JSON that is none'] : []),
    ...(type.startsWith('text/html') ? ofPage(answered) : []),
    ...ofHeaders(answered),
  ];
}
