import * as z from 'zod';
import { ChangeRequest, type Stale } from '../../core/directory/change.ts';
import type { EditProblem } from '../../core/directory/edit.ts';
import { findChanges } from '../../core/directory/find-changes.ts';
import { makeChange } from '../../core/directory/make-change.ts';
import { previewChange } from '../../core/directory/preview-change.ts';
import { keyOf, rowsOf, TableName, tableNames } from '../../core/directory/tables.ts';
import { type NotUndone, undoChange } from '../../core/directory/undo-change.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { tableLabel } from '../../core/messages/wording/directory.ts';
import { movedDeadlines, recomputedClocks } from '../../core/sla/recompute.ts';
import type { SignedIn } from '../../core/staff/signed-in.ts';
import { json, problem, type Reply } from '../runtime/reply.ts';
import {
  ChangesQuestion,
  directoryContracts as contracts,
  PreviewRequest,
  UndoRequest,
} from './directory-contracts.ts';
import { shownRow, toldChange, toldPreview, toldProblem } from './directory-told.ts';
import { readBody, readQuery } from './read-request.ts';
import type { StaffRoute } from './staff-door.ts';

const lastShown = 10;

/** Handles `GET /api/staff/directory`: returns the version, the tables and the last changes. */
const showDirectory: StaffRoute['answer'] = async ({ lang }, { role }, { directoryStore }) => {
  const [{ directory, lastChange }, changes] = await Promise.all([
    directoryStore.current(),
    directoryStore.latest(lastShown),
  ]);
  const tables = tableNames.map((name) => ({
    name,
    label: tableLabel(name, lang),
    rows: rowsOf(directory, name).length,
  }));
  const told = changes.map((change) => toldChange(change, { role, lang }));
  return json(200, { version: directory.version, lastChange, tables, changes: told });
};

/** Handles `GET /api/staff/directory/tables/{table}`: returns the rows with their edit keys. */
const showTable: StaffRoute['answer'] = async ({ lang, params }, member, { directoryStore }) => {
  const table = TableName.safeParse(params['table']).data;
  if (!table) return problem(404, 'no-such-table', lang);
  const { directory } = await directoryStore.current();
  const rows = rowsOf(directory, table).map((row) => ({
    key: keyOf(table, row),
    row: shownRow(table, row, member),
  }));
  return json(200, {
    version: directory.version,
    table,
    label: tableLabel(table, lang),
    rows,
  });
};

/** Handles `GET /api/staff/directory/changes`: returns the changes of all, a table or a row, newest first. */
const listChanges: StaffRoute['answer'] = async (request, { role }, { directoryStore }) => {
  const question = readQuery(request, ChangesQuestion);
  if (question.kind === 'refused') return question.reply;
  const { changes, before } = await findChanges(question.value, directoryStore);
  const { lang } = request;
  return json(200, {
    changes: changes.map((change) => toldChange(change, { role, lang })),
    before,
  });
};

const stale = ({ version, since }: Stale, { role }: SignedIn, lang: Lang): Reply =>
  problem(409, 'directory-stale', lang, {
    more: { version, changes: since.map((change) => toldChange(change, { role, lang })) },
  });

const toldProblems = (problems: readonly EditProblem[], lang: Lang) => ({
  errors: problems.map((one) => toldProblem(one, lang)),
});

const notUndone = (outcome: NotUndone, lang: Lang): Reply => {
  switch (outcome.kind) {
    case 'no-such-change':
      return problem(404, outcome.kind, lang);
    case 'already-undone':
      return problem(409, outcome.kind, lang);
    case 'touched-since':
      return problem(409, outcome.kind, lang, { more: { rows: outcome.touched } });
  }
};

/** Handles `POST /api/staff/directory/preview`: returns the effects of edits or an undo. Writes nothing. */
const preview: StaffRoute['answer'] = async (request, { role }, services) => {
  const body = readBody(request, PreviewRequest);
  if (body.kind === 'refused') return body.reply;
  const { edits = [], undoes } = body.value;
  const { directoryStore: store, openTickets, now } = services;
  const outcome = await previewChange(undoes === undefined ? { edits } : { undoes }, {
    store,
    openTickets,
    moved: (ticket, directory) =>
      movedDeadlines(ticket.clocks, recomputedClocks(ticket, directory)),
    now,
  });
  const { lang } = request;
  switch (outcome.kind) {
    case 'preview':
      return json(200, toldPreview(outcome, { role, lang }));
    case 'invalid':
      return json(200, { isValid: false, ...toldProblems(outcome.problems, lang) });
    default:
      return notUndone(outcome, lang);
  }
};

/** Handles `POST /api/staff/directory/changes`: applies all edits or none. */
const postChange: StaffRoute['answer'] = async (request, member, services) => {
  const body = readBody(request, ChangeRequest);
  if (body.kind === 'refused') return body.reply;
  const { sub, role } = member;
  const { directoryStore: store, now } = services;
  const outcome = await makeChange(body.value, { member: sub, role }, { store, now });
  const { lang } = request;
  switch (outcome.kind) {
    case 'made':
      return json(201, toldChange(outcome.change, { role, lang }));
    case 'stale':
      return stale(outcome, member, lang);
    case 'invalid':
      return problem(400, 'invalid', lang, { more: toldProblems(outcome.problems, lang) });
  }
};

const ChangeNumber = z.string().regex(/^[1-9]\d{0,5}$/);

/** Handles `POST /api/staff/directory/changes/{number}/undo`: undoes a change by a new one. */
const postUndo: StaffRoute['answer'] = async (request, member, services) => {
  const { lang, params } = request;
  const number = ChangeNumber.safeParse(params['number']).data;
  if (!number) return problem(404, 'no-such-change', lang);
  const body = readBody(request, UndoRequest);
  if (body.kind === 'refused') return body.reply;
  const { sub, role } = member;
  const { directoryStore: store, now } = services;
  const outcome = await undoChange(
    { number: Number(number), reason: body.value.reason },
    { member: sub, role },
    { store, now },
  );
  switch (outcome.kind) {
    case 'made':
      return json(201, toldChange(outcome.change, { role, lang }));
    case 'stale':
      return stale(outcome, member, lang);
    case 'invalid':
      return problem(409, 'undo-does-not-fit', lang, {
        more: toldProblems(outcome.problems, lang),
      });
    default:
      return notUndone(outcome, lang);
  }
};

export const directoryRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/directory',
    contract: contracts.show,
    answer: showDirectory,
  },
  {
    method: 'GET',
    path: '/api/staff/directory/tables/{table}',
    contract: contracts.table,
    answer: showTable,
  },
  {
    method: 'GET',
    path: '/api/staff/directory/changes',
    contract: contracts.list,
    answer: listChanges,
  },
  {
    method: 'POST',
    path: '/api/staff/directory/preview',
    contract: contracts.preview,
    answer: preview,
  },
  {
    method: 'POST',
    path: '/api/staff/directory/changes',
    contract: contracts.change,
    answer: postChange,
  },
  {
    method: 'POST',
    path: '/api/staff/directory/changes/{number}/undo',
    contract: contracts.undo,
    answer: postUndo,
  },
];
