import type {
  ChangedDirectoryRow,
  DirectoryChange,
} from '../../../core/directory/change/change.ts';
import type { DirectoryEditProblem } from '../../../core/directory/change/edit.ts';
import type { DirectoryPreviewResult } from '../../../core/directory/change/preview-change.ts';
import type {
  DirectoryTableName,
  DirectoryTableRow,
} from '../../../core/directory/model/tables.ts';
import { type CodeNamer, listRowTexts } from '../../../core/directory/read/code-names.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { formatDirectoryRowChange } from '../../../core/messages/texts/directory-row-change-text.ts';
import { formatProblemRow } from '../../../core/messages/texts/errors/directory-error-text.ts';
import {
  explainDirectoryProblem,
  formatRowRule,
} from '../../../core/messages/texts/errors/row-rule-text.ts';
import type { StaffRole } from '../../../core/staff/members/member.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { partialDirectoryPreviewNote } from '../../../i18n/staff.ts';

type Reader = { role: StaffRole; lang: Lang };

/** Reader of directory changes, and the function that finds the names of codes. */
type ChangeReader = Reader & { namer: CodeNamer };

const canReadAddresses = ({ role }: Pick<Reader, 'role'>): boolean =>
  role === 'administrator' || role === 'supervisor';

/**
 * Removes phone number and e-mail address from a roster row, unless the reader is an administrator or supervisor, who
 * maintain the roster.
 */
export function hideRowContactDetails<Shown extends DirectoryTableRow | null>(
  table: DirectoryTableName,
  row: Shown,
  reader: Pick<Reader, 'role'>,
): DirectoryTableRow | Shown {
  if (row === null || table !== 'people' || canReadAddresses(reader)) return row;
  const { phone, email, ...rest } = row;
  return rest;
}

const toChangedRowResponse = (
  { table, key, before, after }: ChangedDirectoryRow,
  reader: ChangeReader,
  on: Date,
) => {
  const row = {
    table,
    key,
    before: hideRowContactDetails(table, before, reader),
    after: hideRowContactDetails(table, after, reader),
  };
  const names = reader.namer([key, ...listRowTexts([row.before, row.after])], on);
  return { ...row, names, words: formatDirectoryRowChange(row, { lang: reader.lang, names }) };
};

export function toDirectoryChangeResponse(change: DirectoryChange, reader: ChangeReader) {
  return {
    number: change.number,
    at: toHotlineTime(change.at),
    by: change.by,
    reason: change.reason,
    undoes: change.undoes,
    version: change.version,
    rows: change.rows.map((row) => toChangedRowResponse(row, reader, change.at)),
  };
}

export function toDirectoryEditProblemResponse(problem: DirectoryEditProblem, lang: Lang) {
  const { field, row, word, names } = problem;
  const message = word ? formatRowRule(word, lang) : explainDirectoryProblem(problem, lang);
  return { field, row: formatProblemRow(row, { lang, names }), message };
}

export function toDirectoryPreviewResponse(
  { version, rows, priorities, tickets, gaps, handovers }: DirectoryPreviewResult,
  reader: ChangeReader & { now: Date },
) {
  const { counted, isComplete, moved, rerouted } = tickets;
  return {
    isValid: true,
    version,
    rows: rows.map((row) => toChangedRowResponse(row, reader, reader.now)),
    priorities,
    tickets: {
      counted,
      isComplete,
      ...(!isComplete && { note: partialDirectoryPreviewNote[reader.lang](counted) }),
      moved: {
        count: moved.count,
        first: moved.first.map(({ code, deadlines }) => ({
          code,
          deadlines: deadlines.map(({ clock, from, to }) => ({
            clock,
            from: toHotlineTime(from),
            to: toHotlineTime(to),
          })),
        })),
      },
      rerouted,
    },
    gaps,
    handovers: handovers.map(({ deadlines: { passed, next }, ...handover }) => ({
      ...handover,
      deadlines: { passed, ...(next && { next: toHotlineTime(next) }) },
    })),
  };
}
