import * as z from 'zod';

const Told = z.looseObject({
  type: z.string().default(''),
  title: z.string().default(''),
  detail: z.string().default(''),
  errors: z.array(z.looseObject({ field: z.string(), message: z.string() })).default([]),
});

/** Why something wasn't done, in the reader's language, with the way out. */
export type Problem = {
  /** 0 when nobody answered. */
  status: number;
  /** The hotline's own word for it, such as `ticket-stale`. */
  word: string;
  title: string;
  detail: string;
  errors: { field: string; message: string }[];
  /** What else the answer tells, for who knows what to do with it. */
  more: Readonly<Record<string, unknown>>;
  retryAfterSeconds: number | undefined;
};

/** Nobody answered: the words for it are the console's own. */
export const unreached: Problem = {
  status: 0,
  word: 'unreached',
  title: '',
  detail: '',
  errors: [],
  more: {},
  retryAfterSeconds: undefined,
};

/** The problem in an answer; one that isn't the hotline's own, such as a proxy's, still has its status. */
export const problemIn = (status: number, body: unknown, retryAfter: string | null): Problem => {
  const told = Told.safeParse(body).data ?? Told.parse({});
  const { type, title, detail, errors, ...more } = told;
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
};
