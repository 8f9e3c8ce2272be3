import * as z from 'zod';
import {
  DirectoryChangeReason,
  DirectoryChangeRequest,
} from '../../../core/directory/change/change.ts';
import { DirectoryTableName } from '../../../core/directory/model/tables.ts';
import { createQuerySchema } from '../validate-request.ts';

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
