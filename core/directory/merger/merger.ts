import type { LocalDate } from '../../time/local-date.ts';
import type { ChangedDirectoryRow } from '../change/change.ts';
import type { DirectoryEdit } from '../change/edit.ts';
import type { DirectoryTableRow } from '../model/tables.ts';

/** Unit or area that takes over from the merged ones. With `none`, the merged units or areas are abolished. */
type MergerSuccessor =
  | { kind: 'existing'; key: string }
  | { kind: 'new'; row: DirectoryTableRow }
  | { kind: 'none' };

/** Merger of units or areas. `from` lists the keys of the merged rows, which end on the day before `on`. */
export type Merger = {
  table: 'units' | 'areas';
  from: readonly string[];
  /** First day on which the successor is in force. */
  on: LocalDate;
  successor: MergerSuccessor;
};

/** Row that an administrator must check, because the plan only proposes it or does not change it. */
export type RowToConfirm = Pick<ChangedDirectoryRow, 'table' | 'key'> & {
  why:
    | 'proposed-person'
    /** The row refers to an ended unit. It has no dates, so it stays unchanged and stands for the successor of the unit. */
    | 'undated-reference'
    /** The row refers to a unit that ends without a successor. */
    | 'no-successor'
    /** A text of the row mentions the name of an ended unit or area. */
    | 'mentions-name'
    /** A text of the row states a number of communes or districts. */
    | 'states-area-count';
};

/** Result of planning a merger: the edits of all affected rows, and the rows that an administrator must check. */
export type MergerPlan = { edits: DirectoryEdit[]; toConfirm: RowToConfirm[] };
