import { type Open311Word, open311Text } from '../messages/wording/open311.ts';
import { type Content, fields, list } from './encode.ts';

export type RefusalStatus = 400 | 403 | 404 | 429 | 500 | 503;

/** One thing that is wrong, and with which field. */
export type Flaw = { word: Open311Word; about?: string };

/** Why a call gets nothing: all that is wrong with it at once. */
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

/** `errors > error`, with never an empty body: integrators show it to their users. */
export const errorsTold = ({ status, flaws }: Refused): Content =>
  list(
    'error',
    flaws.map(({ word, about }) => fields({ code: status, description: open311Text(word, about) })),
  );
