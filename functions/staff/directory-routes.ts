import * as z from 'zod';
import { DirectoryChangeRequest, type DirectoryConflict } from '../../core/directory/change.ts';
import type { DirectoryEditProblem } from '../../core/directory/edit.ts';
import { findDirectoryChanges } from '../../core/directory/find-changes.ts';
import { makeDirectoryChange } from '../../core/directory/make-change.ts';
import { previewDirectoryChange } from '../../core/directory/preview-change.ts';
import {
  DirectoryTableName,
  directoryTableNames,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../core/directory/tables.ts';
import { type UndoRefusal, undoDirectoryChange } from '../../core/directory/undo-change.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { findMovedDeadlines, recomputeClocks } from '../../core/sla/recompute-clocks.ts';
import type { SignedInMember } from '../../core/staff/signed-in-member.ts';
import { directoryTableLabels } from '../../i18n/staff.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../runtime/reply.ts';
import {
  directoryContracts as contracts,
  DirectoryEditPreviewRequest,
  DirectoryHistoryQuery,
  DirectoryUndoRequest,
} from './directory-contracts.ts';
import {
  hideRowContactDetails,
  toDirectoryChangeResponse,
  toDirectoryEditProblemResponse,
  toDirectoryPreviewResponse,
} from './directory-response.ts';
import type { StaffRoute } from './staff-entry-point.ts';
import { validateBody, validateQuery } from './validate-request.ts';

const lastShown = 10;

/** Handles `GET /api/staff/directory`: returns the directory's version, its tables and the last changes. */
const showDirectory: StaffRoute['answer'] = async ({ lang }, { role }, { directoryStore }) => {
  const [{ directory, lastChange }, changes] = await Promise.all([
    directoryStore.current(),
    directoryStore.latest(lastShown),
  ]);
  const tables = directoryTableNames.map((name) => ({
    name,
    label: directoryTableLabels[lang][name],
    rows: getDirectoryTableRows(directory, name).length,
  }));
  const responses = changes.map((change) => toDirectoryChangeResponse(change, { role, lang }));
  return buildJsonReply(200, {
    version: directory.version,
    lastChange,
    tables,
    changes: responses,
  });
};

/**
 * Handles `GET /api/staff/directory/tables/{table}`: returns the rows of a directory table, each with an id by which edits
 * refer to the row.
 */
const showTable: StaffRoute['answer'] = async ({ lang, params }, member, { directoryStore }) => {
  const table = DirectoryTableName.safeParse(params['table']).data;
  if (!table) return buildProblemReply(404, 'no-such-table', lang);
  const { directory } = await directoryStore.current();
  const rows = getDirectoryTableRows(directory, table).map((row) => ({
    key: toDirectoryRowKey(table, row),
    row: hideRowContactDetails(table, row, member),
  }));
  return buildJsonReply(200, {
    version: directory.version,
    table,
    label: directoryTableLabels[lang][table],
    rows,
  });
};

/**
 * Handles `GET /api/staff/directory/changes`: returns the changes to the whole directory, to a table or to a row, newest
 * first.
 */
const listChanges: StaffRoute['answer'] = async (request, { role }, { directoryStore }) => {
  const question = validateQuery(request, DirectoryHistoryQuery);
  if (question.kind === 'refused') return question.reply;
  const { changes, before } = await findDirectoryChanges(question.value, directoryStore);
  const { lang } = request;
  return buildJsonReply(200, {
    changes: changes.map((change) => toDirectoryChangeResponse(change, { role, lang })),
    before,
  });
};

const buildConflictReply = (
  { version, since }: DirectoryConflict,
  { role }: SignedInMember,
  lang: Lang,
): HttpReply =>
  buildProblemReply(409, 'directory-stale', lang, {
    more: {
      version,
      changes: since.map((change) => toDirectoryChangeResponse(change, { role, lang })),
    },
  });

const toProblemsResponse = (problems: readonly DirectoryEditProblem[], lang: Lang) => ({
  errors: problems.map((one) => toDirectoryEditProblemResponse(one, lang)),
});

const buildUndoRefusedReply = (outcome: UndoRefusal, lang: Lang): HttpReply => {
  switch (outcome.kind) {
    case 'no-such-change':
      return buildProblemReply(404, outcome.kind, lang);
    case 'already-undone':
      return buildProblemReply(409, outcome.kind, lang);
    case 'touched-since':
      return buildProblemReply(409, outcome.kind, lang, { more: { rows: outcome.touched } });
  }
};

/** Handles `POST /api/staff/directory/preview`: returns the effects that edits or an undo would have. Writes nothing. */
const previewChange: StaffRoute['answer'] = async (request, { role }, services) => {
  const body = validateBody(request, DirectoryEditPreviewRequest);
  if (body.kind === 'refused') return body.reply;
  const { edits = [], undoes } = body.value;
  const { directoryStore: store, openTickets, now } = services;
  const outcome = await previewDirectoryChange(undoes === undefined ? { edits } : { undoes }, {
    store,
    openTickets,
    moved: (ticket, directory) =>
      findMovedDeadlines(ticket.clocks, recomputeClocks(ticket, directory)),
    now,
  });
  const { lang } = request;
  switch (outcome.kind) {
    case 'preview':
      return buildJsonReply(200, toDirectoryPreviewResponse(outcome, { role, lang }));
    case 'invalid':
      return buildJsonReply(200, { isValid: false, ...toProblemsResponse(outcome.problems, lang) });
    default:
      return buildUndoRefusedReply(outcome, lang);
  }
};

/** Handles `POST /api/staff/directory/changes`: applies edits to the directory, either all of them or none. */
const postChange: StaffRoute['answer'] = async (request, member, services) => {
  const body = validateBody(request, DirectoryChangeRequest);
  if (body.kind === 'refused') return body.reply;
  const { sub, role } = member;
  const { directoryStore: store, now } = services;
  const outcome = await makeDirectoryChange(body.value, { member: sub, role }, { store, now });
  const { lang } = request;
  switch (outcome.kind) {
    case 'made':
      return buildJsonReply(201, toDirectoryChangeResponse(outcome.change, { role, lang }));
    case 'stale':
      return buildConflictReply(outcome, member, lang);
    case 'invalid':
      return buildProblemReply(400, 'invalid', lang, {
        more: toProblemsResponse(outcome.problems, lang),
      });
  }
};

const ChangeNumber = z.string().regex(/^[1-9]\d{0,5}$/);

/** Handles `POST /api/staff/directory/changes/{number}/undo`: undoes a directory change by recording a new change. */
const postUndo: StaffRoute['answer'] = async (request, member, services) => {
  const { lang, params } = request;
  const number = ChangeNumber.safeParse(params['number']).data;
  if (!number) return buildProblemReply(404, 'no-such-change', lang);
  const body = validateBody(request, DirectoryUndoRequest);
  if (body.kind === 'refused') return body.reply;
  const { sub, role } = member;
  const { directoryStore: store, now } = services;
  const outcome = await undoDirectoryChange(
    { number: Number(number), reason: body.value.reason },
    { member: sub, role },
    { store, now },
  );
  switch (outcome.kind) {
    case 'made':
      return buildJsonReply(201, toDirectoryChangeResponse(outcome.change, { role, lang }));
    case 'stale':
      return buildConflictReply(outcome, member, lang);
    case 'invalid':
      return buildProblemReply(409, 'undo-does-not-fit', lang, {
        more: toProblemsResponse(outcome.problems, lang),
      });
    default:
      return buildUndoRefusedReply(outcome, lang);
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
    answer: previewChange,
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
