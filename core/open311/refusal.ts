import { type Open311Word, open311Text } from '../messages/wording/open311.ts';
import { type Content, fields, list } from './encode.ts';

export type RefusalStatus = 400 | 403 | 404 | 429 | 500 | 503;

/** One error of an Open311 request, and the field that it concerns. */
export type Flaw = { word: Open311Word; about?: string };

/** A rejected Open311 request, with all errors at once. */
export type Refused = {
  kind: 'refused';
  status: RefusalStatus;
  flaws: readonly Flaw[];
  retryAfterSeconds?: number;
};

export const refused = (status: RefusalStatus, word: Open311Word, about?: string): Refused => ({
  kind: 'refused',
  status,
  flaws: [{ word, ...(about !== undefined && { about }) }],
});

/** Returns the error list of an Open311 response. It is never empty, because clients show it to their users. */
export const errorsTold = ({ status, flaws }: Refused): Content =>
  list(
    'error',
    flaws.map(({ word, about }) => fields({ code: status, description: open311Text(word, about) })),
  );
