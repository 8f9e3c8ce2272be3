import { useState } from 'react';
import type * as z from 'zod';
import {
  DirectoryPreviewResponse,
  type DirectoryTableResponse,
} from '../../../../../core/contract/staff/administration/directory-responses.ts';
import type { ApiProblem } from '../../../api/problem.ts';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { parseEditIndex, parseRowPath } from '../form/field-label.ts';
import { openTableFile, type UnreadableFileReason } from './open-table-file.ts';
import { type FileEdit, readTableFile, type TableFileError, toColumn } from './read-table-file.ts';

/** Error in a line, as the server describes it in the user's language. */
type ServerError = { line: number | undefined; column: string; message: string };

export type TableImportState =
  | { kind: 'choosing' | 'reading' }
  | { kind: 'unreadable'; why: UnreadableFileReason }
  | { kind: 'invalid'; errors: TableFileError[] }
  | { kind: 'rejected'; errors: ServerError[] }
  | { kind: 'read'; edits: FileEdit[]; unchanged: number }
  | { kind: 'failed'; problem: ApiProblem };

type Table = z.infer<typeof DirectoryTableResponse>;

/**
 * Imports a file of a directory table. First reads the lines, then sends the edits to the server, which checks them together
 * with all other tables. Nothing is added to the draft while a line has an error.
 */
export function useTableImport({ table, rows }: Pick<Table, 'table' | 'rows'>) {
  const { api } = useConsoleServices();
  const [state, setState] = useState<TableImportState>({ kind: 'choosing' });
  const check = async (edits: FileEdit[], unchanged: number): Promise<TableImportState> => {
    if (edits.length === 0) return { kind: 'read', edits, unchanged };
    const body = { edits: edits.map(({ edit }) => edit) };
    const answer = await api.call({ method: 'POST', path: '/api/staff/directory/preview', body });
    if (answer.kind !== 'ok')
      return answer.kind === 'problem'
        ? { kind: 'failed', problem: answer.problem }
        : { kind: 'choosing' };
    const preview = DirectoryPreviewResponse.parse(answer.value);
    if (preview.isValid) return { kind: 'read', edits, unchanged };
    const errors = preview.errors.map(({ field, message }) => ({
      line: edits[parseEditIndex(field) ?? -1]?.line,
      column: toColumn(parseRowPath(field)),
      message,
    }));
    return { kind: 'rejected', errors };
  };
  const read = async (file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<void> => {
    setState({ kind: 'reading' });
    const grid = await openTableFile(file);
    if (typeof grid === 'string') {
      setState({ kind: 'unreadable', why: grid });
      return;
    }
    const current = rows.map(({ row }) => row);
    const result = readTableFile(table, grid, current);
    setState(result.kind === 'read' ? await check(result.edits, result.unchanged) : result);
  };
  return { state, read };
}
