import type { StaffRole } from './member.ts';

/** What a route lets a role reach: everything, what concerns its own unit, or nothing. */
export type Reach = 'any' | 'own-unit' | 'no';

type Row = [
  route: string,
  operator: Reach,
  supervisor: Reach,
  administrator: Reach,
  officer: Reach,
];

/** The staff's door, route by route; the door refuses to open with a route that has no row. */
const rows: Row[] = [
  ['GET /api/staff/me', 'any', 'any', 'any', 'any'],
  ['GET /api/staff/choices', 'any', 'any', 'any', 'any'],
  ['GET /api/staff/views', 'any', 'any', 'any', 'any'],
  ['PUT /api/staff/views/{id}', 'any', 'any', 'any', 'any'],
  ['DELETE /api/staff/views/{id}', 'any', 'any', 'any', 'any'],
  ['GET /api/staff/members', 'no', 'any', 'any', 'no'],
  ['PUT /api/staff/members/{sub}', 'no', 'no', 'any', 'no'],
  ['DELETE /api/staff/members/{sub}', 'no', 'no', 'any', 'no'],
  ['GET /api/staff/queue', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/counts', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/late', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/repeats', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/moderation', 'no', 'any', 'any', 'no'],
  ['GET /api/staff/returned', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/voice-messages', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/tickets/{code}/ladder', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/tickets/{code}/templates', 'any', 'any', 'no', 'own-unit'],
  ['POST /api/staff/tickets', 'any', 'any', 'no', 'no'],
  ['GET /api/staff/tickets/{code}', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/tickets/{code}/photos', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/tickets/{code}/voice-messages', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/tickets/{code}/presence', 'any', 'any', 'any', 'own-unit'],
  ['PUT /api/staff/tickets/{code}/presence', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/tickets/{code}/readers', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/tickets/{code}/merge-preview', 'any', 'any', 'no', 'no'],
  ['POST /api/staff/triage', 'any', 'any', 'no', 'no'],
  ['GET /api/staff/tickets/{code}/triage', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/tickets/{code}/similar', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/tickets/{code}/acts', 'any', 'any', 'any', 'own-unit'],
  ['POST /api/staff/tickets/{code}/{act}', 'any', 'any', 'no', 'own-unit'],
  ['POST /api/staff/tickets/{code}/reveal', 'no', 'any', 'any', 'own-unit'],
  ['POST /api/staff/tickets/{code}/reveal/approve', 'no', 'any', 'any', 'no'],
  ['POST /api/staff/tickets/{code}/reveal/open', 'no', 'any', 'any', 'no'],
  ['GET /api/staff/reveals', 'no', 'any', 'any', 'no'],
  ['GET /api/staff/tickets/{code}/seen', 'no', 'any', 'any', 'no'],
  ['GET /api/staff/audit', 'no', 'any', 'any', 'no'],
  ['POST /api/staff/callers', 'any', 'any', 'no', 'no'],
  ['GET /api/staff/callbacks', 'any', 'any', 'any', 'no'],
  ['POST /api/staff/tickets/{code}/callback/done', 'any', 'any', 'no', 'no'],
  ['POST /api/staff/tickets/{code}/callback/open', 'any', 'any', 'no', 'no'],
  ['POST /api/staff/tickets/{code}/callback/call', 'any', 'any', 'no', 'no'],
  ['GET /api/staff/phone', 'any', 'any', 'any', 'no'],
  ['PUT /api/staff/phone', 'no', 'any', 'no', 'no'],
  ['GET /api/staff/undelivered', 'any', 'any', 'any', 'no'],
  ['POST /api/staff/undelivered/{id}/seen', 'any', 'any', 'no', 'no'],
  ['GET /api/staff/search', 'any', 'any', 'any', 'own-unit'],
  ['POST /api/staff/search', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/figures', 'any', 'any', 'any', 'own-unit'],
  ['GET /api/staff/reports/{date}', 'any', 'any', 'any', 'no'],
  ['POST /api/staff/route-test', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/deadline', 'any', 'any', 'any', 'any'],
  ['GET /api/staff/wording', 'no', 'any', 'any', 'no'],
  ['POST /api/staff/wording/preview', 'no', 'no', 'any', 'no'],
  ['GET /api/staff/directory', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/directory/tables/{table}', 'any', 'any', 'any', 'no'],
  ['GET /api/staff/directory/changes', 'any', 'any', 'any', 'no'],
  ['POST /api/staff/directory/preview', 'no', 'no', 'any', 'no'],
  ['POST /api/staff/directory/changes', 'no', 'no', 'any', 'no'],
  ['POST /api/staff/directory/changes/{number}/undo', 'no', 'no', 'any', 'no'],
];

/** Who may do what. */
export const access: ReadonlyMap<string, Record<StaffRole, Reach>> = new Map(
  rows.map(([route, operator, supervisor, administrator, officer]) => [
    route,
    { operator, supervisor, administrator, officer },
  ]),
);
