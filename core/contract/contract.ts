import type * as z from 'zod';
import type { ReplyWord } from '../messages/wording/replies.ts';

/** What may be asked for besides the address: part of the contract as much as a body. */
export type HeaderName =
  | 'Idempotency-Key'
  | 'If-Match'
  | 'If-None-Match'
  | 'If-Modified-Since'
  | 'X-Report-Pin'
  | 'X-Report-Confirmation'
  | 'Accept-Language';

/** What one route takes and gives: the published description is made of it, and tests hold the answers to it. */
export type Contract = {
  query?: z.ZodType;
  headers?: readonly HeaderName[];
  body?: z.ZodType;
  /** Where one address does several things: each by the value of that part of it, with its own body. */
  each?: { param: string; bodies: Readonly<Record<string, z.ZodType>> };
  /** By status; `undefined` has no body that is described, or none. */
  answers: Readonly<Record<number, z.ZodType | undefined>>;
  /** What is answered where that isn't JSON. */
  media?: string;
  /** By status, what may stand in the way besides what every route of its door may say. */
  problems?: Readonly<Record<number, readonly ReplyWord[]>>;
};
