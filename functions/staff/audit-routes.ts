import * as z from 'zod';
import { AuditResponse } from '../../core/contract/audit-answers.ts';
import { ChangedRow } from '../../core/directory/change.ts';
import type { Lang } from '../../core/messages/lang.ts';
import { getAuditLabel } from '../../core/messages/wording/audit.ts';
import {
  AuditCursor,
  type AuditDetails,
  type AuditLine,
  auditQueryFields,
  parseAuditQuery,
  searchAudit,
} from '../../core/staff/audit.ts';
import { getTicketIfVisible, type SignedInMember } from '../../core/staff/signed-in.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { toHotlineTime } from '../../core/time/instant.ts';
import { jsonReply, problemReply } from '../runtime/reply.ts';
import { cursorSchema, encodeCursor } from './cursor.ts';
import { toGrantResponse, toWarningResponse } from './grant-answer.ts';
import { loadStaffNames, type StaffNames } from './names-of.ts';
import { querySchema, readQuery } from './read-request.ts';
import type { StaffServices } from './services.ts';
import type { StaffRoute } from './staff-entry-point.ts';

const Question = querySchema({
  ...auditQueryFields,
  cursor: cursorSchema(AuditCursor, 400).optional(),
});

const codeOf = ({ about }: AuditLine): TicketCode | undefined => TicketCode.safeParse(about).data;

/** Removes audit lines about tickets that the member must not see. */
const knownTo = async (
  member: SignedInMember,
  { lines, code: asked }: { lines: readonly AuditLine[]; code: TicketCode | undefined },
  services: StaffServices,
): Promise<AuditLine[]> => {
  const then = { directory: await services.directory(), now: services.now() };
  const codes = [
    ...new Set([...lines.flatMap((line) => codeOf(line) ?? []), ...(asked ? [asked] : [])]),
  ];
  const tickets = await Promise.all(codes.map((code) => services.tickets.find(code)));
  const known = new Set(
    tickets.flatMap((ticket) => getTicketIfVisible(member, ticket, then)?.code ?? []),
  );
  return lines.filter((line) => {
    const code = line.of === 'list' ? asked : codeOf(line);
    return code === undefined || known.has(code);
  });
};

const numberOf = ({ of, about, version }: AuditLine): number | undefined =>
  of === 'directory' || of === 'phone' ? Number(about) : version;

const Rows = z.array(ChangedRow);

/** Returns the roster rows that a directory change edited, or undefined if it edited none. */
const rosterIn = (rows: string | undefined) => {
  const changed = rows === undefined ? [] : Rows.parse(JSON.parse(rows));
  const roster = changed.filter(({ table }) => table === 'people');
  return roster.length === 0
    ? undefined
    : roster.map(({ key, before, after }) => ({ key, before, after }));
};

const memberIn = ({ about, before, after }: AuditDetails) =>
  about && { sub: about, name: (after ?? before)?.name, before, after };

/**
 * Returns who granted the role to the approver of a reveal, and the warning that requester and approver are connected, if
 * any.
 */
const grantIn = async (
  details: AuditDetails | undefined,
  lang: Lang,
  services: Pick<StaffServices, 'members'>,
) => {
  const { granted, warning } = details ?? {};
  const names = granted && (await loadStaffNames([granted.by], services));
  return {
    granted: names && toGrantResponse(granted, names),
    warning: warning && toWarningResponse(warning, lang),
  };
};

type Reader = { member: SignedInMember; names: StaffNames; lang: Lang };

/** Converts an audit line to its API response. A line about a ticket shows which action happened, but not its text. */
const toAuditLineResponse = async (
  line: AuditLine,
  { member, names, lang }: Reader,
  services: StaffServices,
) => {
  const details = await services.audit.details(line);
  const { role, unit } = details?.by ?? {};
  return {
    at: toHotlineTime(line.at),
    of: line.of,
    kind: line.kind,
    label: getAuditLabel(line, lang),
    by: { sub: line.who, name: names.get(line.who), role, unit },
    code: codeOf(line),
    number: numberOf(line),
    ...(line.of !== 'act' && { reason: details?.reason, text: details?.text }),
    // Members of a unit must not see some tickets, so they get no codes.
    ...(member.unit === undefined && { codes: details?.codes }),
    member: details && memberIn(details),
    ...(await grantIn(details, lang, services)),
    roster: rosterIn(details?.rows),
  };
};

/**
 * Handles `GET /api/staff/audit`: returns what staff members read and changed, newest first. The search itself is also
 * logged.
 */
const showAudit: StaffRoute['answer'] = async (request, member, services) => {
  const read = readQuery(request, Question);
  if (read.kind === 'refused') return read.reply;
  const { cursor, lang: _, ...asked } = read.value;
  const at = services.now();
  const question = parseAuditQuery(asked, at);
  if (typeof question === 'string') {
    return problemReply(400, 'invalid', request.lang, {
      errors: [{ field: 'to', problem: question }],
    });
  }
  if (!cursor) {
    const by = { sub: member.sub, role: member.role };
    await services.audit.noteSearch({ at, by, asked: JSON.stringify(question) });
  }
  const { lines, next } = await searchAudit(question, cursor, services.audit);
  const known = await knownTo(member, { lines, code: question.code }, services);
  const names = await loadStaffNames(
    known.map(({ who }) => who),
    services,
  );
  const { from, to } = question;
  const entries = await Promise.all(
    known.map((line) => toAuditLineResponse(line, { member, names, lang: request.lang }, services)),
  );
  return jsonReply(200, { from, to, entries, next: next && encodeCursor(next) });
};

export const auditRoutes: StaffRoute[] = [
  {
    method: 'GET',
    path: '/api/staff/audit',
    contract: { query: Question, answers: { 200: AuditResponse } },
    answer: showAudit,
  },
];
