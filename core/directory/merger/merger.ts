import type { LocalDate } from '../../time/local-date.ts';
import type { ChangedDirectoryRow } from '../change/change.ts';
import type { DirectoryEdit } from '../change/edit.ts';
import type { DirectoryTableRow } from '../model/tables.ts';

/** Unit or area that takes over. Without a successor, the merged units or areas are abolished. */
type MergerSuccessor =
  | { kind: 'existing'; key: string }
  | { kind: 'new'; row: DirectoryTableRow }
  | { kind: 'none' };

/** Merger of units or areas on a day. `from` lists the keys of the rows that end. */
export type Merger = {
  table: 'units' | 'areas';
  from: readonly string[];
  /** First day on which the successor is in force. */
  on: LocalDate;
  successor: MergerSuccessor;
};

/** Row that a person must look at: proposed by the plan, or not covered by it. */
export type RowToConfirm = Pick<ChangedDirectoryRow, 'table' | 'key'> & {
  why:
    | 'proposed-person'
    /** The row names an ended unit and has no dates, so it follows the successor of the unit. */
    | 'undated-reference'
    /** The row names a unit that ends without successor. */
    | 'no-successor'
    /** A text of the row mentions the name of an ended unit or area. */
    | 'mentions-name';
};

/** Edits of all rows that follow from a merger, and the rows that a person must look at. */
export type MergerPlan = { edits: DirectoryEdit[]; toConfirm: RowToConfirm[] };
