import * as z from 'zod';
import {
  DirectoryChangeResponse,
  DirectoryChangesResponse,
  DirectoryPreviewResponse,
  DirectoryResponse,
  DirectoryTableResponse,
} from '../../core/contract/directory-responses.ts';
import type { RouteContract } from '../../core/contract/route-contract.ts';
import { DirectoryChangeReason, DirectoryChangeRequest } from '../../core/directory/change.ts';
import { DirectoryTableName } from '../../core/directory/tables.ts';
import { createQuerySchema } from './validate-request.ts';

export const DirectoryHistoryQuery = createQuerySchema({
  before: z.coerce.number<string>().int().positive().optional(),
  table: DirectoryTableName.optional(),
  row: z.string().max(200, 'too-long').optional(),
});

/** Request to preview edits to the directory, or to preview undoing a directory change, given by its number. */
export const DirectoryEditPreviewRequest = DirectoryChangeRequest.partial()
  .extend({ undoes: z.number().int().positive().optional() })
  .refine(({ edits, undoes }) => (edits === undefined) !== (undoes === undefined), {
    path: ['edits'],
    message: 'edits-required',
  });

export const DirectoryUndoRequest = z.strictObject({ reason: DirectoryChangeReason });

export const directoryContracts = {
  show: { answers: { 200: DirectoryResponse } },
  table: { answers: { 200: DirectoryTableResponse }, problems: { 404: ['no-such-table'] } },
  list: { query: DirectoryHistoryQuery, answers: { 200: DirectoryChangesResponse } },
  preview: {
    body: DirectoryEditPreviewRequest,
    answers: { 200: DirectoryPreviewResponse },
    problems: { 404: ['no-such-change'], 409: ['already-undone', 'touched-since'] },
  },
  change: {
    body: DirectoryChangeRequest,
    answers: { 201: DirectoryChangeResponse },
    problems: { 409: ['directory-stale'] },
  },
  undo: {
    body: DirectoryUndoRequest,
    answers: { 201: DirectoryChangeResponse },
    problems: {
      404: ['no-such-change'],
      409: ['directory-stale', 'already-undone', 'touched-since', 'undo-does-not-fit'],
    },
  },
} as const satisfies Record<string, RouteContract>;
