import * as z from 'zod';
import { type ApiProblem, noResponseProblem, parseProblem } from './problem.ts';

/** Request to the staff API. */
type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** File that is sent instead of a JSON body. */
  file?: Blob;
  /** Idempotency key of the request. Retries send the same key, so that the server applies the request only once. */
  key?: string | undefined;
  /** ETag of the cached response, for a conditional request. */
  etag?: string | undefined;
};

type Answer =
  | { kind: 'ok'; status: number; value: unknown; etag: string | undefined }
  | { kind: 'same' }
  | { kind: 'problem'; problem: ApiProblem };

export type ApiClientDeps = {
  fetch: typeof fetch;
  /**
   * Returns the access token for the staff API. Refreshes the token first if it has expired or if the API has rejected it
   * (`isRefused`).
   */
  token(isRefused: boolean): Promise<string | undefined>;
  lang(): string;
  /**
   * Receives the server time of each response. The console computes the remaining time to deadlines from the server time.
   */
  onTime(now: Date): void;
};

export type ApiClient = {
  call(call: Call): Promise<Answer>;
  file(
    path: string,
  ): Promise<{ kind: 'file'; blob: Blob } | { kind: 'problem'; problem: ApiProblem }>;
};

const textOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  try {
    return text === '' ? undefined : z.unknown().parse(JSON.parse(text));
  } catch {
    return undefined; // not JSON, such as a proxy's error page
  }
};

const headersOf = ({ body, file, key, etag }: Call, token: string | undefined, lang: string) => ({
  accept: 'application/json',
  'accept-language': lang,
  ...(token && { authorization: `Bearer ${token}` }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(file && { 'content-type': file.type }),
  ...(key && { 'idempotency-key': key }),
  ...(etag && { 'if-none-match': etag }),
});

/**
 * Creates the client of the staff API. The client sends the access token, retries once after a 401 response, and returns
 * errors as values instead of throwing.
 */
export function createApiClient(parts: ApiClientDeps): ApiClient {
  const once = async (call: Call, isRefused: boolean): Promise<Response | undefined> => {
    const { method = 'GET', path, body, file } = call;
    try {
      const token = await parts.token(isRefused);
      return await parts.fetch(path, {
        method,
        headers: headersOf(call, token, parts.lang()),
        cache: 'no-store',
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(file && { body: file }),
      });
    } catch {
      return undefined;
    }
  };
  const reached = async (call: Call): Promise<Response | undefined> => {
    const first = await once(call, false);
    const answer = first?.status === 401 ? await once(call, true) : first;
    const time = Date.parse(answer?.headers.get('hotline-time') ?? '');
    if (Number.isFinite(time)) parts.onTime(new Date(time));
    return answer;
  };
  const refusedBy = async (answer: Response) => ({
    kind: 'problem' as const,
    problem: parseProblem(answer.status, await textOf(answer), answer.headers.get('retry-after')),
  });
  return {
    call: async (call) => {
      const answer = await reached(call);
      if (!answer) return { kind: 'problem', problem: noResponseProblem };
      if (answer.status === 304) return { kind: 'same' };
      if (!answer.ok) return refusedBy(answer);
      const etag = answer.headers.get('etag') ?? undefined;
      return { kind: 'ok', status: answer.status, value: await textOf(answer), etag };
    },
    file: async (path) => {
      const answer = await reached({ path });
      if (!answer) return { kind: 'problem', problem: noResponseProblem };
      return answer.ok ? { kind: 'file', blob: await answer.blob() } : refusedBy(answer);
    },
  };
}
