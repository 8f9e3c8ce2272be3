import * as z from 'zod';
import {
  DirectoryChangesResponse,
  DirectoryResponse,
  DirectoryTableResponse,
} from '../../../core/contract/staff/administration/directory-responses.ts';
import { findDirectoryChanges } from '../../../core/directory/change/find-changes.ts';
import { getRowStatus, type RowStatus } from '../../../core/directory/model/row-validity.ts';
import {
  DirectoryTableName,
  directoryTableNames,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../core/directory/model/tables.ts';
import { createCodeNamer } from '../../../core/directory/read/code-names.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import { toLocalDate } from '../../../core/time/local-date.ts';
import { directoryTableLabels } from '../../../i18n/staff.ts';
import { buildJsonReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { hideRowContactDetails, toDirectoryChangeResponse } from '../reply/directory-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { DirectoryHistoryQuery } from './directory-requests.ts';

const lastShown = 10;

/** Returns the directory's version, its tables and the last changes. */
const showDirectory = staffEndpoint({
  method: 'GET',
  path: '/api/staff/directory',
  summary: { vi: 'Danh mục đang dùng', en: 'Get the current directory' },
  access: screenAccess.directory,
  answers: { 200: DirectoryResponse },
  needs: ['directoryStore', 'now'],
  answer: async ({ lang }, { role }, { directoryStore, now }) => {
    const [{ directory, lastChange }, changes] = await Promise.all([
      directoryStore.current(),
      directoryStore.latest(lastShown),
    ]);
    const today = toLocalDate(now());
    const tables = directoryTableNames.map((name) => {
      const rows = getDirectoryTableRows(directory, name);
      const countRows = (status: RowStatus) =>
        rows.filter((row) => getRowStatus(row, today) === status).length;
      const [later, ended] = [countRows('later'), countRows('ended')];
      const label = directoryTableLabels[lang][name];
      return { name, label, rows: countRows('current'), later, ended };
    });
    const reader = { role, lang, namer: createCodeNamer(directory) };
    const responses = changes.map((change) => toDirectoryChangeResponse(change, reader));
    return buildJsonReply(200, {
      version: directory.version,
      lastChange,
      tables,
      changes: responses,
    });
  },
});

/** Returns the rows of a directory table, each with an id by which edits refer to the row. */
const showTable = staffEndpoint({
  method: 'GET',
  path: '/api/staff/directory/tables/{table}',
  summary: { vi: 'Nội dung một bảng danh mục', en: 'Get a directory table' },
  access: accessRules.hotline,
  params: { schema: z.object({ table: DirectoryTableName }), problem: 'no-such-table' },
  answers: { 200: DirectoryTableResponse },
  problems: ['no-such-table'],
  needs: ['directoryStore'],
  answer: async ({ lang, params: { table } }, member, { directoryStore }) => {
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
  },
});

/** Returns the changes to the whole directory, to a table or to a row, newest first. */
const listChanges = staffEndpoint({
  method: 'GET',
  path: '/api/staff/directory/changes',
  summary: { vi: 'Lịch sử sửa danh mục', en: 'List directory changes' },
  access: accessRules.hotline,
  query: DirectoryHistoryQuery,
  answers: { 200: DirectoryChangesResponse },
  needs: ['directoryStore'],
  answer: async (request, { role }, { directoryStore }) => {
    const { changes, before } = await findDirectoryChanges(request.query, directoryStore);
    const { directory } = await directoryStore.current();
    const reader = { role, lang: request.lang, namer: createCodeNamer(directory) };
    return buildJsonReply(200, {
      changes: changes.map((change) => toDirectoryChangeResponse(change, reader)),
      before,
    });
  },
});

export const directoryRoutes: StaffEndpoint<StaffApiDeps>[] = [
  showDirectory,
  showTable,
  listChanges,
];
