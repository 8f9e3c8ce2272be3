import * as z from 'zod';
import { AuditLogResponse } from '../../../core/contract/staff/supervision/audit-responses.ts';
import { ChangedDirectoryRow } from '../../../core/directory/change/change.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { getAuditEntryLabel } from '../../../core/messages/texts/audit-entry-label.ts';
import {
  AuditCursor,
  type AuditDetails,
  type AuditLine,
  auditQueryFields,
  parseAuditQuery,
} from '../../../core/staff/access/audit.ts';
import { searchAudit } from '../../../core/staff/access/search-audit.ts';
import { accessRules } from '../../../core/staff/members/access-rules.ts';
import {
  getTicketIfVisible,
  type SignedInMember,
} from '../../../core/staff/members/signed-in-member.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';
import { buildJsonReply, buildProblemReply } from '../../runtime/reply/reply.ts';
import type { StaffApiDeps } from '../deps.ts';
import { createCursorSchema, encodeCursor } from '../reply/cursor.ts';
import {
  toIdentityRevealWarningResponse,
  toRoleGrantResponse,
} from '../reply/role-grant-response.ts';
import { loadStaffNames, type StaffNamesBySub } from '../reply/staff-names.ts';
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts';
import { createQuerySchema } from '../validate-request.ts';

const AuditQuery = createQuerySchema({
  ...auditQueryFields,
  cursor: createCursorSchema(AuditCursor, 400).optional(),
});

const findTicketCode = ({ about }: AuditLine): TicketCode | undefined =>
  TicketCode.safeParse(about).data;

/** Removes audit lines about tickets that the member must not see. */
const filterVisibleLines = async (
  member: SignedInMember,
  { lines, code: requestedCode }: { lines: readonly AuditLine[]; code: TicketCode | undefined },
  services: Pick<StaffApiDeps, 'tickets' | 'directory' | 'now'>,
): Promise<AuditLine[]> => {
  const directoryAt = { directory: await services.directory(), now: services.now() };
  const codes = [
    ...new Set([
      ...lines.flatMap((line) => findTicketCode(line) ?? []),
      ...(requestedCode ? [requestedCode] : []),
    ]),
  ];
  const tickets = await Promise.all(codes.map((code) => services.tickets.find(code)));
  const visible = new Set(
    tickets.flatMap((ticket) => getTicketIfVisible(member, ticket, directoryAt)?.code ?? []),
  );
  return lines.filter((line) => {
    const code = line.of === 'list' ? requestedCode : findTicketCode(line);
    return code === undefined || visible.has(code);
  });
};

const getChangeNumber = ({ of, about, version }: AuditLine): number | undefined =>
  of === 'directory' || of === 'phone' ? Number(about) : version;

const Rows = z.array(ChangedDirectoryRow);

/** Returns the roster rows that a directory change edited, or undefined if it edited none. */
const parseRosterChanges = (rows: string | undefined) => {
  const changed = rows === undefined ? [] : Rows.parse(JSON.parse(rows));
  const roster = changed.filter(({ table }) => table === 'people');
  return roster.length === 0
    ? undefined
    : roster.map(({ key, before, after }) => ({ key, before, after }));
};

const getMemberChange = ({ about, before, after }: AuditDetails) =>
  about && { sub: about, name: (after ?? before)?.name, before, after };

/**
 * Returns, for an approved reveal, which administrator assigned the approver's role, and the warning, if any, that
 * requester and approver might be the same person.
 */
const grantIn = async (
  details: AuditDetails | undefined,
  lang: Lang,
  services: Pick<StaffApiDeps, 'members' | 'firstAdministrator'>,
) => {
  const { granted, warning } = details ?? {};
  const names = granted && (await loadStaffNames([granted.by], services));
  return {
    granted: names && toRoleGrantResponse(granted, names),
    warning: warning && toIdentityRevealWarningResponse(warning, lang),
  };
};

/** Returns the member from whom a chat was taken over, with the name. */
const findPreviousHolder = async (
  details: AuditDetails | undefined,
  services: Pick<StaffApiDeps, 'members' | 'firstAdministrator'>,
) => {
  const sub = details?.takenFrom;
  return sub && { sub, name: (await loadStaffNames([sub], services)).get(sub) };
};

type Reader = { member: SignedInMember; names: StaffNamesBySub; lang: Lang };

/** Converts an audit line to its API response. A line about a ticket shows which action happened, but not its text. */
const toAuditLineResponse = async (
  line: AuditLine,
  { member, names, lang }: Reader,
  services: Pick<StaffApiDeps, 'members' | 'firstAdministrator' | 'audit'>,
) => {
  const details = await services.audit.details(line);
  const { role, unit } = details?.by ?? {};
  return {
    at: toHotlineTime(line.at),
    of: line.of,
    kind: line.kind,
    label: getAuditEntryLabel(line, lang),
    by: { sub: line.actorSub, name: names.get(line.actorSub), role, unit },
    code: findTicketCode(line),
    number: getChangeNumber(line),
    ...(line.of !== 'act' && { reason: details?.reason, text: details?.text }),
    // Members of a unit must not see some tickets, so they get no codes.
    ...(member.unit === undefined && { codes: details?.codes }),
    member: details && getMemberChange(details),
    ...(await grantIn(details, lang, services)),
    takenFrom: await findPreviousHolder(details, services),
    roster: parseRosterChanges(details?.rows),
  };
};

/** Returns what staff members read and changed, newest first. The search itself is also logged. */
const showAudit = staffEndpoint({
  method: 'GET',
  path: '/api/staff/audit',
  summary: { vi: 'Nhật ký thao tác của cán bộ', en: 'Get the audit log of staff' },
  access: accessRules.oversight,
  query: AuditQuery,
  answers: { 200: AuditLogResponse },
  needs: ['members', 'firstAdministrator', 'tickets', 'directory', 'now', 'audit'],
  answer: async (request, member, services) => {
    const { cursor, lang: _, ...fields } = request.query;
    const at = services.now();
    const question = parseAuditQuery(fields, at);
    if (typeof question === 'string') {
      return buildProblemReply('invalid', request.lang, {
        errors: [{ field: 'to', problem: question }],
      });
    }
    if (!cursor) {
      const by = { sub: member.sub, role: member.role };
      await services.audit.noteSearch({ at, by, query: JSON.stringify(question) });
    }
    const { code } = question;
    const { lines, next } = await searchAudit(question, cursor, {
      ...services.audit,
      filterVisible: (some) => filterVisibleLines(member, { lines: some, code }, services),
    });
    const names = await loadStaffNames(
      lines.map(({ actorSub }) => actorSub),
      services,
    );
    const { from, to } = question;
    const entries = await Promise.all(
      lines.map((line) =>
        toAuditLineResponse(line, { member, names, lang: request.lang }, services),
      ),
    );
    return buildJsonReply(200, { from, to, entries, next: next && encodeCursor(next) });
  },
});

export const auditRoutes: StaffEndpoint<StaffApiDeps>[] = [showAudit];
