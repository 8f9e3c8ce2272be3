import * as z from 'zod';
import type { Contract } from '../../core/contract/contract.ts';
import {
  ChangeAnswer,
  ChangesAnswer,
  DirectoryAnswer,
  PreviewAnswer,
  TableAnswer,
} from '../../core/contract/directory-answers.ts';
import { ChangeRequest, Why } from '../../core/directory/change.ts';
import { TableName } from '../../core/directory/tables.ts';
import { inQuery } from './read-request.ts';

export const ChangesQuestion = inQuery({
  before: z.coerce.number<string>().int().positive().optional(),
  table: TableName.optional(),
  row: z.string().max(200, 'too-long').optional(),
});

/** Request to preview edits, or the undoing of a directory change given by its number. */
export const PreviewRequest = ChangeRequest.partial()
  .extend({ undoes: z.number().int().positive().optional() })
  .refine(({ edits, undoes }) => (edits === undefined) !== (undoes === undefined), {
    path: ['edits'],
    message: 'edits-required',
  });

export const UndoRequest = z.strictObject({ reason: Why });

export const directoryContracts = {
  show: { answers: { 200: DirectoryAnswer } },
  table: { answers: { 200: TableAnswer }, problems: { 404: ['no-such-table'] } },
  list: { query: ChangesQuestion, answers: { 200: ChangesAnswer } },
  preview: {
    body: PreviewRequest,
    answers: { 200: PreviewAnswer },
    problems: { 404: ['no-such-change'], 409: ['already-undone', 'touched-since'] },
  },
  change: {
    body: ChangeRequest,
    answers: { 201: ChangeAnswer },
    problems: { 409: ['directory-stale'] },
  },
  undo: {
    body: UndoRequest,
    answers: { 201: ChangeAnswer },
    problems: {
      404: ['no-such-change'],
      409: ['directory-stale', 'already-undone', 'touched-since', 'undo-does-not-fit'],
    },
  },
} as const satisfies Record<string, Contract>;
