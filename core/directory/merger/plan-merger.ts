import type { LocalDate } from '../../time/local-date.ts';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
  type DirectoryEdit,
} from '../change/edit.ts';
import type { AreaKey } from '../model/area.ts';
import {
  type DirectoryTableRow,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import { parseUnitRef } from '../model/unit.ts';
import type { Merger, MergerPlan, RowToConfirm } from './merger.ts';
import { findMentions } from './plan-mentions.ts';
import { planPeople } from './plan-people.ts';
import { type EndedUnits, planReferences } from './plan-references.ts';
import { endBefore, getPeriod, isInForceOn, replaceFrom } from './row-period.ts';

type Rows = { ended: DirectoryTableRow[]; successor: DirectoryTableRow | undefined };

/** Returns the rows that end and their successor, which for a new one is valid from the day on. */
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

/** Collects the steps of a merger. Each step sees the rows as the steps before it left them. */
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

/** Ends units with a link to their successor, which is created if it is new. */
const planUnits = (merger: Merger, { ended, successor }: Rows): MergerPlan => {
  const succeededBy = successor?.['code'] ?? null;
  const ends = ended.map((row) => endBefore({ table: 'units', row }, merger.on, { succeededBy }));
  const created =
    merger.successor.kind === 'new' && successor
      ? [putRow('units', { succeededBy: null, ...successor })]
      : [];
  return toPlan([...ends, ...created]);
};

const toAreaKey = (row: DirectoryTableRow): AreaKey => ({
  code: String(row['code']),
  validFrom: getPeriod(row)?.validFrom ?? null,
});

/** Ends areas with a link to their successor, which is created if it is new and names the areas from which it was formed. */
const planAreas = (merger: Merger, { ended, successor }: Rows): MergerPlan => {
  const successors = successor ? [toAreaKey(successor)] : [];
  const ends = ended.map((row) => endBefore({ table: 'areas', row }, merger.on, { successors }));
  const formedFrom = ended.map(toAreaKey);
  const created =
    merger.successor.kind === 'new' && successor
      ? [putRow('areas', { ...successor, successors: [], formedFrom })]
      : [];
  return toPlan([...ends, ...created]);
};

/** Moves the areas within ended areas to the successor, or to the parent if an area was abolished. */
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
        : replaceFrom({ table: 'areas', row: linked }, on, {
            ...next,
            formedFrom: [toAreaKey(row)],
          });
    }),
  );
};

const listNames = (rows: readonly DirectoryTableRow[], field: 'name' | 'fullName'): string[] =>
  rows.map((row) => String(row[field]));

/** Returns the units that end with units of their own. References to a unit by area keep their area. */
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

/** Returns the units of ended areas, such as their committees, which the units of the successor replace. */
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
 * Plans a merger of units or areas: the edits of all rows that follow from it, and the rows that a person must confirm. It
 * stores nothing.
 */
export function planMerger(merger: Merger, directory: object): MergerPlan {
  const { table, on } = merger;
  const rows = findRows(merger, directory);
  const isUnits = table === 'units';
  const ended = isUnits ? listEndedUnits(rows) : listEndedUnitsOfAreas(rows);
  const plan = collectSteps(directory, [
    // the roster first: the units of an area with the same code must not count as those of its successor
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
  return { ...plan, toConfirm: [...plan.toConfirm, ...mentions] };
}
