import * as z from 'zod';
import {
  DirectoryChangeResponse,
  DirectoryPreviewResponse,
} from '../../../core/contract/staff/administration/directory-responses.ts';
import {
  DirectoryChangeRequest,
  type DirectoryConflict,
} from '../../../core/directory/change/change.ts';
import type { DirectoryEditProblem } from '../../../core/directory/change/edit.ts';
import { makeDirectoryChange } from '../../../core/directory/change/make-change.ts';
import { previewDirectoryChange } from '../../../core/directory/change/preview-change.ts';
import {
  type UndoRefusal,
  undoDirectoryChange,
} from '../../../core/directory/change/undo-change.ts';
import { createCodeNamer } from '../../../core/directory/read/code-names.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { findMovedDeadlines, recomputeClocks } from '../../../core/sla/recompute-clocks.ts';
import { accessRules, screenAccess } from '../../../core/staff/members/access-rules.ts';
import type { StaffRole } from '../../../core/staff/members/member.ts';
import type { TicketWorkList } from '../../../core/staff/tickets/work-list.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { buildJsonReply, buildProblemReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import {
  toDirectoryChangeResponse,
  toDirectoryEditProblemResponse,
  toDirectoryPreviewResponse,
} from '../reply/directory-response.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { DirectoryEditPreviewRequest, DirectoryUndoRequest } from './directory-requests.ts';

type ReplyContext = Pick<StaffApiDeps, 'directoryStore' | 'now'> & {
  role: StaffRole;
  lang: Lang;
};

const createReader = async ({ directoryStore, role, lang }: ReplyContext) => {
  const { directory } = await directoryStore.current();
  return { role, lang, namer: createCodeNamer(directory) };
};

const buildConflictReply = async (
  { version, since }: DirectoryConflict,
  context: ReplyContext,
): Promise<HttpReply> => {
  const reader = await createReader(context);
  return buildProblemReply('directory-stale', context.lang, {
    more: {
      version,
      changes: since.map((change) => toDirectoryChangeResponse(change, reader)),
    },
  });
};

const toProblemsResponse = (problems: readonly DirectoryEditProblem[], lang: Lang) => ({
  errors: problems.map((one) => toDirectoryEditProblemResponse(one, lang)),
});

const buildUndoRefusedReply = async (
  outcome: UndoRefusal,
  context: ReplyContext,
): Promise<HttpReply> => {
  const { lang, now } = context;
  switch (outcome.kind) {
    case 'no-such-change':
      return buildProblemReply(outcome.kind, lang);
    case 'already-undone':
      return buildProblemReply(outcome.kind, lang);
    case 'touched-since': {
      const { namer } = await createReader(context);
      const rows = outcome.touched.map((row) => ({ ...row, names: namer([row.key], now()) }));
      return buildProblemReply(outcome.kind, lang, { more: { rows } });
    }
  }
};

/** Returns the codes of all tickets with a due callback. */
const listDueCallbacks = async (callbacks: TicketWorkList): Promise<ReadonlySet<TicketCode>> => {
  const codes = new Set<TicketCode>();
  for (let page = await callbacks.page(); ; page = await callbacks.page(page.next)) {
    for (const { code } of page.entries) codes.add(code);
    if (!page.next) return codes;
  }
};

/** Returns the effects that edits or an undo would have. Writes nothing. */
const previewChange = staffEndpoint({
  method: 'POST',
  path: '/api/staff/directory/preview',
  summary: { vi: 'Bản xem trước thay đổi danh mục', en: 'Preview a directory change' },
  access: accessRules.administrators,
  body: DirectoryEditPreviewRequest,
  answers: { 200: DirectoryPreviewResponse },
  problems: ['no-such-change', 'already-undone', 'touched-since'],
  needs: ['now', 'directoryStore', 'openTickets', 'members', 'callbacks'],
  answer: async (request, { role }, services) => {
    const { edits = [], undoes } = request.body;
    const { directoryStore: store, openTickets, members, callbacks, now } = services;
    const outcome = await previewDirectoryChange(undoes === undefined ? { edits } : { undoes }, {
      store,
      openTickets,
      moved: (ticket, directory) =>
        findMovedDeadlines(ticket.clocks, recomputeClocks(ticket, directory)),
      members: () => members.list(),
      dueCallbacks: () => listDueCallbacks(callbacks),
      now,
    });
    const { lang } = request;
    const context = { directoryStore: store, now, role, lang };
    switch (outcome.kind) {
      case 'preview': {
        const reader = { ...(await createReader(context)), now: now() };
        return buildJsonReply(200, toDirectoryPreviewResponse(outcome, reader));
      }
      case 'invalid':
        return buildJsonReply(200, {
          isValid: false,
          ...toProblemsResponse(outcome.problems, lang),
        });
      default:
        return buildUndoRefusedReply(outcome, context);
    }
  },
});

/** Applies edits to the directory, either all of them or none. */
const postChange = staffEndpoint({
  method: 'POST',
  path: '/api/staff/directory/changes',
  summary: { vi: 'Sửa danh mục', en: 'Change the directory' },
  access: screenAccess['directory-changes'],
  body: DirectoryChangeRequest,
  answers: { 201: DirectoryChangeResponse },
  problems: ['directory-stale'],
  needs: ['now', 'directoryStore'],
  answer: async (request, member, services) => {
    const { sub, role } = member;
    const { directoryStore: store, now } = services;
    const outcome = await makeDirectoryChange(request.body, { member: sub, role }, { store, now });
    const { lang } = request;
    const context = { directoryStore: store, now, role, lang };
    switch (outcome.kind) {
      case 'made':
        return buildJsonReply(
          201,
          toDirectoryChangeResponse(outcome.change, await createReader(context)),
        );
      case 'stale':
        return buildConflictReply(outcome, context);
      case 'invalid':
        return buildProblemReply('invalid', lang, {
          more: toProblemsResponse(outcome.problems, lang),
        });
    }
  },
});

const ChangeNumber = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number);

/** Undoes a directory change by recording a new change. */
const postUndo = staffEndpoint({
  method: 'POST',
  path: '/api/staff/directory/changes/{number}/undo',
  summary: { vi: 'Hoàn tác thay đổi danh mục', en: 'Undo a directory change' },
  access: accessRules.administrators,
  params: { schema: z.object({ number: ChangeNumber }), problem: 'no-such-change' },
  body: DirectoryUndoRequest,
  answers: { 201: DirectoryChangeResponse },
  problems: [
    'no-such-change',
    'directory-stale',
    'already-undone',
    'touched-since',
    'undo-does-not-fit',
  ],
  needs: ['now', 'directoryStore'],
  answer: async (request, member, services) => {
    const { lang, params, body } = request;
    const { sub, role } = member;
    const { directoryStore: store, now } = services;
    const outcome = await undoDirectoryChange(
      { number: params.number, reason: body.reason },
      { member: sub, role },
      { store, now },
    );
    const context = { directoryStore: store, now, role, lang };
    switch (outcome.kind) {
      case 'made':
        return buildJsonReply(
          201,
          toDirectoryChangeResponse(outcome.change, await createReader(context)),
        );
      case 'stale':
        return buildConflictReply(outcome, context);
      case 'invalid':
        return buildProblemReply('undo-does-not-fit', lang, {
          more: toProblemsResponse(outcome.problems, lang),
        });
      default:
        return buildUndoRefusedReply(outcome, context);
    }
  },
});

export const directoryChangeRoutes: StaffEndpoint<StaffApiDeps>[] = [
  previewChange,
  postChange,
  postUndo,
];
