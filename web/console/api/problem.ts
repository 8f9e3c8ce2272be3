import * as z from 'zod';

const ProblemBody = z.looseObject({
  type: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
  errors: z.array(z.looseObject({ field: z.string(), message: z.string() })).default([]),
});

/** Error response of the API (problem document) with texts in the staff member's language. */
export type ApiProblem = {
  /** HTTP status of the response; 0 when no response arrived. */
  status: number;
  /** Last segment of the problem document's type, such as `ticket-stale`. */
  word: string;
  title: string;
  detail: string;
  errors: { field: string; message: string }[];
  /** Members of the problem document beyond the standard ones, such as the concurrent changes after a version conflict. */
  more: Readonly<Record<string, unknown>>;
  retryAfterSeconds: number | undefined;
};

/** Problem that stands for a missing response, with status 0. It contains no text, because the console displays its own. */
export const noResponseProblem: ApiProblem = {
  status: 0,
  word: 'unreached',
  title: '',
  detail: '',
  errors: [],
  more: {},
  retryAfterSeconds: undefined,
};

/**
 * Parses the problem document in an error response. If the response contains none, for example because a proxy sent it, the
 * result contains only the status.
 */
export function parseProblem(status: number, body: unknown, retryAfter: string | null): ApiProblem {
  const problem = ProblemBody.safeParse(body).data ?? ProblemBody.parse({});
  const { type, title, detail, errors, ...more } = problem;
  const seconds = Number(retryAfter);
  return {
    status,
    word: type.replace(/^urn:1022:problem:/, ''),
    title,
    detail,
    errors: errors.map(({ field, message }) => ({ field, message })),
    more,
    retryAfterSeconds: retryAfter && Number.isFinite(seconds) ? seconds : undefined,
  };
}
