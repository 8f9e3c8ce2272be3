import type { LocalDate } from '../../time/local-date.ts';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
  type DirectoryEdit,
} from '../change/edit.ts';
import { endRowBefore, replaceRowFrom } from '../change/row-period.ts';
import type { AreaKey } from '../model/areas/area.ts';
import { parseUnitRef } from '../model/organization/unit.ts';
import { getRowPeriod, isInForceOn } from '../model/row-validity.ts';
import {
  type DirectoryTableRow,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import type { Merger, MergerPlan, RowToConfirm } from './merger.ts';
import { findAreaCounts, findMentions } from './plan-mentions.ts';
import { planPeople } from './plan-people.ts';
import { type EndedUnits, planReferences } from './plan-references.ts';

type Rows = { ended: DirectoryTableRow[]; successor: DirectoryTableRow | undefined };

/**
 * Returns the rows that the merger ends, and the row of their successor. A new successor is valid from the day of the merger.
 */
const findRows = ({ table, from, on, successor }: Merger, directory: object): Rows => {
  const findRow = createRowFinder(directory);
  const ended = from.flatMap((key): DirectoryTableRow[] => {
    const row = findRow({ table, key });
    return row ? [row] : [];
  });
  switch (successor.kind) {
    case 'none':
      return { ended, successor: undefined };
    case 'existing':
      return { ended, successor: findRow({ table, key: successor.key }) ?? undefined };
    case 'new':
      return { ended, successor: { validTo: null, ...successor.row, validFrom: on } };
  }
};

/**
 * Runs the planning steps of a merger in order, and combines their results. Each step reads the directory with the edits of
 * the steps before it.
 */
const collectSteps = (
  directory: object,
  steps: readonly ((state: object) => MergerPlan)[],
): MergerPlan => {
  let state = directory;
  const edits = new Map<string, DirectoryEdit>();
  const toConfirm: RowToConfirm[] = [];
  for (const step of steps) {
    const plan = step(state);
    state = applyDirectoryEditsUnvalidated(state, plan.edits);
    for (const edit of plan.edits) edits.set(`${edit.table} ${edit.key}`, edit);
    toConfirm.push(...plan.toConfirm);
  }
  return { edits: [...edits.values()], toConfirm };
};

const toPlan = (edits: DirectoryEdit[]): MergerPlan => ({ edits, toConfirm: [] });

const putRow = (table: Merger['table'], row: DirectoryTableRow): DirectoryEdit => ({
  table,
  key: toDirectoryRowKey(table, row),
  row,
});

const toEndedUnits = (isEnded: EndedUnits['includes'], replace: EndedUnits['replace']) => ({
  includes: isEnded,
  replace,
});

/** Plans the end of units and links them to their successor. Also plans the successor's row if the successor is new. */
const planUnits = (merger: Merger, { ended, successor }: Rows): MergerPlan => {
  const succeededBy = successor?.['code'] ?? null;
  const ends = ended.map((row) =>
    endRowBefore({ table: 'units', row }, merger.on, { succeededBy }),
  );
  const created =
    merger.successor.kind === 'new' && successor
      ? [putRow('units', { succeededBy: null, ...successor })]
      : [];
  return toPlan([...ends, ...created]);
};

const toAreaKey = (row: DirectoryTableRow): AreaKey => ({
  code: String(row['code']),
  validFrom: getRowPeriod(row)?.validFrom ?? null,
});

/**
 * Plans the end of areas and links them to their successor. Also plans the row of a new successor, which lists the areas from
 * which it was formed.
 */
const planAreas = (merger: Merger, { ended, successor }: Rows): MergerPlan => {
  const successors = successor ? [toAreaKey(successor)] : [];
  const ends = ended.map((row) => endRowBefore({ table: 'areas', row }, merger.on, { successors }));
  const formedFrom = ended.map(toAreaKey);
  const created =
    merger.successor.kind === 'new' && successor
      ? [putRow('areas', { ...successor, successors: [], formedFrom })]
      : [];
  return toPlan([...ends, ...created]);
};

/** Moves the child areas of ended areas to the successor. Without a successor, moves them to the parent of the ended area. */
const planChildren = (state: object, { ended, successor }: Rows, on: LocalDate): MergerPlan => {
  const parents = new Map(
    ended.map(({ code, parent }) => [code, successor ? successor['code'] : parent]),
  );
  const children = getDirectoryTableRows(state, 'areas').filter(
    (row) => isInForceOn(row, on) && parents.has(row['parent']),
  );
  return toPlan(
    children.flatMap((row) => {
      const next = { ...row, parent: parents.get(row['parent']) };
      const begins = row['validFrom'] === on;
      const own = { code: String(row['code']), validFrom: on };
      const linked = { ...row, successors: [own] };
      return begins
        ? [putRow('areas', next)]
        : replaceRowFrom({ table: 'areas', row: linked }, on, {
            ...next,
            formedFrom: [toAreaKey(row)],
          });
    }),
  );
};

const listNames = (rows: readonly DirectoryTableRow[], field: 'name' | 'fullName'): string[] =>
  rows.map((row) => String(row[field]));

/**
 * Returns the units that end in a merger of units. If the old and the new unit exist once per area, references keep their area
 * code.
 */
const listEndedUnits = ({ ended, successor }: Rows): EndedUnits => {
  const codes = new Set(ended.map(({ code }) => code));
  return toEndedUnits(
    (reference) => codes.has(parseUnitRef(reference).code),
    (reference) => {
      const { areaCode } = parseUnitRef(reference);
      if (!successor) return undefined;
      const isPerArea = areaCode !== undefined && successor['nameInArea'] !== undefined;
      return isPerArea ? `${successor['code']}:${areaCode}` : String(successor['code']);
    },
  );
};

/**
 * Returns the units that end in a merger of areas, such as the communes' committees. The same unit of the successor area
 * replaces them.
 */
const listEndedUnitsOfAreas = ({ ended, successor }: Rows): EndedUnits => {
  const codes = new Set(ended.map(({ code }) => code));
  const level = ended[0]?.['level'];
  return toEndedUnits(
    (reference) => codes.has(parseUnitRef(reference).areaCode),
    (reference) =>
      successor?.['level'] === level
        ? `${parseUnitRef(reference).code}:${successor?.['code']}`
        : undefined,
  );
};

/**
 * Plans a merger of units or areas: the edits of all affected rows, and the rows that an administrator must check. It stores
 * nothing.
 */
export function planMerger(merger: Merger, directory: object): MergerPlan {
  const { table, on } = merger;
  const rows = findRows(merger, directory);
  const isUnits = table === 'units';
  const ended = isUnits ? listEndedUnits(rows) : listEndedUnitsOfAreas(rows);
  const plan = collectSteps(directory, [
    // the roster comes first: if the successor area reuses an old code, references to old and new units would look the same
    (state) => planPeople(state, ended, on),
    () => (isUnits ? planUnits(merger, rows) : planAreas(merger, rows)),
    (state) => (isUnits ? toPlan([]) : planChildren(state, rows, on)),
    (state) => planReferences(state, ended, on),
  ]);
  const names = listNames(rows.ended, isUnits ? 'name' : 'fullName');
  const edited = new Set(plan.edits.map((edit) => `${edit.table} ${edit.key}`));
  const mentions = findMentions(directory, names, on).filter(
    (row) => !edited.has(`${row.table} ${row.key}`),
  );
  const counts = isUnits ? [] : findAreaCounts(directory, on);
  return { ...plan, toConfirm: [...plan.toConfirm, ...mentions, ...counts] };
}
