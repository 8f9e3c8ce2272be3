import { getOpen311ErrorText, type Open311ErrorCode } from '../messages/wording/open311.ts';
import { type Open311Content, toListContent, toObjectContent } from './encode.ts';

export type Open311RefusalStatus = 400 | 403 | 404 | 429 | 500 | 503;

/** Error in an Open311 request, with the name of the field that it concerns. */
export type Open311Error = { word: Open311ErrorCode; about?: string };

/** Rejection of an Open311 request, with all errors that were found. */
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

/** Returns the error list of an Open311 response. The list is never empty, because clients display it to their users. */
export function toOpen311ErrorsResponse({ status, flaws }: Open311Refusal): Open311Content {
  return toListContent(
    'error',
    flaws.map(({ word, about }) =>
      toObjectContent({ code: status, description: getOpen311ErrorText(word, about) }),
    ),
  );
}
