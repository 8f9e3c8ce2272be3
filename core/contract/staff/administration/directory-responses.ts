import * as z from 'zod';
import { Priority } from '../../../directory/model/services/service.ts';
import { DirectoryTableName, DirectoryTableRow } from '../../../directory/model/tables.ts';
import { ClockName } from '../../../sla/time-limit.ts';
import { StaffRole } from '../../../staff/members/member.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { LocalDate } from '../../../time/local-date.ts';
import { ResponseInstant } from '../../shared-responses.ts';

const ChangedRow = z.strictObject({
  table: DirectoryTableName,
  key: z.string(),
  before: DirectoryTableRow.nullable(),
  after: DirectoryTableRow.nullable(),
  words: z.string(),
  /** Names that the codes in the row had on the day of the change. */
  names: z.record(z.string(), z.string()),
});

export const DirectoryChangeResponse = z.strictObject({
  number: z.int(),
  at: ResponseInstant,
  by: z.strictObject({ member: z.string(), role: StaffRole }),
  reason: z.string(),
  undoes: z.int().optional(),
  version: z.strictObject({ before: z.string(), after: z.string() }),
  rows: z.array(ChangedRow),
});

export const DirectoryResponse = z.strictObject({
  version: z.string(),
  lastChange: z.int(),
  tables: z.array(
    z.strictObject({
      name: DirectoryTableName,
      label: z.string(),
      /** Number of rows that are in force today. */
      rows: z.int(),
      later: z.int(),
      ended: z.int(),
    }),
  ),
  changes: z.array(DirectoryChangeResponse),
});

export const DirectoryTableResponse = z.strictObject({
  version: z.string(),
  table: DirectoryTableName,
  label: z.string(),
  rows: z.array(z.strictObject({ key: z.string(), row: DirectoryTableRow })),
});

/** One page of directory changes, newest first; `before` is the cursor for the next page. */
export const DirectoryChangesResponse = z.strictObject({
  changes: z.array(DirectoryChangeResponse),
  before: z.int().optional(),
});

const EditProblem = z.strictObject({
  field: z.string(),
  row: z.string(),
  message: z.string(),
});

const MovedTicket = z.strictObject({
  code: TicketCode,
  deadlines: z.array(
    z.strictObject({ clock: ClockName, from: ResponseInstant, to: ResponseInstant }),
  ),
});

const PriorityWarning = z.strictObject({
  table: DirectoryTableName,
  code: z.string(),
  kind: z.enum(['emergency', 'changed', 'unlike-service']),
  from: Priority.nullable(),
  to: Priority,
});

const UnitHandover = z.strictObject({
  unit: z.string(),
  name: z.string(),
  lastDay: LocalDate,
  successors: z.array(z.string()),
  tickets: z.array(z.strictObject({ to: z.string(), count: z.int() })),
  deadlines: z.strictObject({ passed: z.int(), next: ResponseInstant.optional() }),
  topics: z.array(z.string()),
  callbacks: z.int(),
  people: z.strictObject({ before: z.array(z.string()), after: z.array(z.string()) }),
  accounts: z.array(z.string()),
});

export const DirectoryPreviewResponse = z.union([
  z.strictObject({ isValid: z.literal(false), errors: z.array(EditProblem) }),
  z.strictObject({
    isValid: z.literal(true),
    version: z.string(),
    rows: z.array(ChangedRow),
    priorities: z.array(PriorityWarning),
    tickets: z.strictObject({
      counted: z.int(),
      isComplete: z.boolean(),
      note: z.string().optional(),
      moved: z.strictObject({ count: z.int(), first: z.array(MovedTicket) }),
      rerouted: z.strictObject({ count: z.int(), first: z.array(z.unknown()) }),
    }),
    gaps: z.array(z.unknown()),
    handovers: z.array(UnitHandover),
  }),
]);
