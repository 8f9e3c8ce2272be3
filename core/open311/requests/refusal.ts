import { getOpen311ErrorText, type Open311ErrorCode } from '../error-text.ts';
import { type Open311Content, toListContent, toObjectContent } from './encode.ts';

export type Open311RefusalStatus = 400 | 403 | 404 | 429 | 500 | 503;

/** Error in an Open311 request. `about` is the field that caused it. */
export type Open311Error = { word: Open311ErrorCode; about?: string };

/** Rejection of an Open311 request, with all errors found in it. */
export type Open311Refusal = {
  kind: 'refused';
  status: Open311RefusalStatus;
  flaws: readonly Open311Error[];
  retryAfterSeconds?: number;
};

export function createOpen311Refusal(
  status: Open311RefusalStatus,
  word: Open311ErrorCode,
  about?: string,
): Open311Refusal {
  return {
    kind: 'refused',
    status,
    flaws: [{ word, ...(about !== undefined && { about }) }],
  };
}

/** Returns the error list for an Open311 response. It always has an entry, because clients display it to their users. */
export function toOpen311ErrorsResponse({ status, flaws }: Open311Refusal): Open311Content {
  return toListContent(
    'error',
    flaws.map(({ word, about }) =>
      toObjectContent({ code: status, description: getOpen311ErrorText(word, about) }),
    ),
  );
}
