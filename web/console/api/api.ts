import * as z from 'zod';
import { type Problem, problemIn, unreached } from './problem.ts';

/** One thing that is asked of the staff API. */
type Call = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  /** The same for every try of the same intended act: it is done once. */
  key?: string | undefined;
  /** What is known already. */
  etag?: string | undefined;
};

type Answer =
  | { kind: 'ok'; status: number; value: unknown; etag: string | undefined }
  | { kind: 'same' }
  | { kind: 'problem'; problem: Problem };

export type ApiParts = {
  fetch: typeof fetch;
  /** The token to show, made anew first where it has ended or is said to be refused. */
  token(isRefused: boolean): Promise<string | undefined>;
  lang(): string;
  /** Whoever counts down to deadlines is told what time it is at the hotline. */
  onTime(now: Date): void;
};

export type Api = {
  call(call: Call): Promise<Answer>;
  /** An answer that is a file. */
  file(path: string): Promise<{ kind: 'file'; blob: Blob } | { kind: 'problem'; problem: Problem }>;
};

const textOf = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  try {
    return text === '' ? undefined : z.unknown().parse(JSON.parse(text));
  } catch {
    return undefined; // a page from between, such as a proxy's
  }
};

const headersOf = ({ body, key, etag }: Call, token: string | undefined, lang: string) => ({
  accept: 'application/json',
  'accept-language': lang,
  ...(token && { authorization: `Bearer ${token}` }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(key && { 'idempotency-key': key }),
  ...(etag && { 'if-none-match': etag }),
});

/** The staff API as the console asks it: signed in, once per intended act, refusals as values in readable words. */
export const openApi = (parts: ApiParts): Api => {
  const once = async (call: Call, isRefused: boolean): Promise<Response | undefined> => {
    const { method = 'GET', path, body } = call;
    try {
      const token = await parts.token(isRefused);
      return await parts.fetch(path, {
        method,
        headers: headersOf(call, token, parts.lang()),
        cache: 'no-store',
        ...(body !== undefined && { body: JSON.stringify(body) }),
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
    problem: problemIn(answer.status, await textOf(answer), answer.headers.get('retry-after')),
  });
  return {
    call: async (call) => {
      const answer = await reached(call);
      if (!answer) return { kind: 'problem', problem: unreached };
      if (answer.status === 304) return { kind: 'same' };
      if (!answer.ok) return refusedBy(answer);
      const etag = answer.headers.get('etag') ?? undefined;
      return { kind: 'ok', status: answer.status, value: await textOf(answer), etag };
    },
    file: async (path) => {
      const answer = await reached({ path });
      if (!answer) return { kind: 'problem', problem: unreached };
      return answer.ok ? { kind: 'file', blob: await answer.blob() } : refusedBy(answer);
    },
  };
};
