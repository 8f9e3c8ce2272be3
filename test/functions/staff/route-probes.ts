import * as z from 'zod';
import { toRequestJsonSchema } from '../../../core/contract/json-schema.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { allStaffEndpoints } from '../../../functions/staff/all-endpoints.ts';
import type { StaffEndpoint } from '../../../functions/staff/staff-endpoint.ts';
import { goodBody } from '../../long/hostile-input/valid-body.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { aTicket } from '../../support/samples/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

type Ask = { path?: string; query?: Record<string, string>; body?: unknown };

/** Requests to a route about the officer's own unit and another one, with the expected status. */
type Probe = { own: Ask; other?: Ask; status?: number };

const Shape = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });

/** Member that the probes change and withdraw. `POST` adds a different member, with a separate history. */
export const newcomer = staffSub(12);

/** Ticket of the test officer's own unit, the ward Phường 7. */
export const ownUnitTicket = aTicket({
  status: 'assigned',
  unit: 'UBND_XA:29254',
  unitName: 'UBND phường 7',
});
export const otherUnitTicket = aTicket({
  code: encodeTicketCode(testHmac.digest('code', 'another ticket')),
  status: 'assigned',
  unit: 'SO_YT',
  unitName: 'Sở Y tế',
});

/** Id of a chat that does not exist. */
const unknownChat = 'f'.repeat(40);

/** Test requests of the staff routes whose declaration does not determine one. */
export const specialProbes: Record<string, Probe> = {
  'PUT /api/staff/views/{id}': { own: { path: 'late', body: { name: 'Trễ hạn', filter: {} } } },
  'DELETE /api/staff/views/{id}': { own: { path: 'late' } },
  'POST /api/staff/tickets': { own: { body: {} }, status: 400 },
  'GET /api/staff/tickets/{code}/merge-preview': {
    own: { path: ownUnitTicket.code, query: { into: otherUnitTicket.code } },
  },
  'POST /api/staff/triage': { own: { body: { text: 'karaoke' } } },
  'POST /api/staff/members': {
    own: { body: { role: 'operator', name: 'Người mới', email: 'moi@travinh.example' } },
  },
  'PUT /api/staff/members/{sub}': {
    own: { path: newcomer, body: { role: 'operator', name: 'Người mới' } },
  },
  'DELETE /api/staff/members/{sub}': { own: { path: newcomer } },
  'POST /api/staff/providers': { own: { body: {} }, status: 400 },
  'POST /api/staff/providers/{id}/key': {
    own: { path: 'nobody1234', body: { reason: 'Khóa bị lộ' } },
    status: 404,
  },
  'POST /api/staff/providers/{id}/withdraw': {
    own: { path: 'nobody1234', body: { reason: 'Khóa bị lộ' } },
    status: 404,
  },
  'POST /api/staff/webhooks': { own: { body: {} }, status: 400 },
  'POST /api/staff/webhooks/{id}/withdraw': {
    own: { path: 'nobody1234', body: { reason: 'Ngừng hợp tác' } },
    status: 404,
  },
  'POST /api/staff/waiting/{id}/seen': {
    own: { path: unknownChat, body: {} },
    status: 404,
  },
  'GET /api/staff/chats/{id}': { own: { path: unknownChat }, status: 404 },
  'POST /api/staff/chats/{id}/join': { own: { path: unknownChat, body: {} }, status: 404 },
  'POST /api/staff/chats/{id}/messages': {
    own: { path: unknownChat, body: { text: 'Xin chào' } },
    status: 400, // without the header Idempotency-Key
  },
  'POST /api/staff/chats/{id}/end': { own: { path: unknownChat, body: {} }, status: 404 },
  'POST /api/staff/tickets/{code}/{act}': {
    own: { path: `${ownUnitTicket.code}/acknowledge`, body: {} },
    other: { path: `${otherUnitTicket.code}/acknowledge`, body: {} },
    status: 400,
  },
  'POST /api/staff/tickets/{code}/photos/{moment}': {
    own: { path: `${ownUnitTicket.code}/photos/during` },
    other: { path: `${otherUnitTicket.code}/photos/during` },
    status: 404,
  },
  'POST /api/staff/tickets/{code}/reveal': {
    own: { path: ownUnitTicket.code, body: {} },
    other: { path: otherUnitTicket.code, body: {} },
    status: 400,
  },
  'POST /api/staff/tickets/{code}/reveal/approve': {
    own: { path: ownUnitTicket.code, body: {} },
    status: 400,
  },
  'POST /api/staff/tickets/{code}/reveal/refuse': {
    own: { path: ownUnitTicket.code, body: {} },
    status: 400,
  },
  'POST /api/staff/tickets/{code}/reveal/open': { own: { path: ownUnitTicket.code }, status: 404 },
  'GET /api/staff/sources': { own: { query: { from: '2021-12-03', to: '2021-12-03' } } },
  'POST /api/staff/callers': { own: { body: {} }, status: 400 },
  'POST /api/staff/tickets/{code}/callback/done': {
    own: { path: ownUnitTicket.code, body: {} },
    status: 400,
  },
  'POST /api/staff/tickets/{code}/national/contact': {
    own: { path: ownUnitTicket.code },
    status: 409,
  },
  'POST /api/staff/tickets/{code}/callback/open': {
    own: { path: ownUnitTicket.code },
    status: 409,
  },
  'POST /api/staff/tickets/{code}/callback/call': {
    own: { path: ownUnitTicket.code },
    status: 409,
  },
  'PUT /api/staff/phone': { own: { body: {} }, status: 400 },
  'POST /api/staff/undelivered/{id}/seen': {
    own: { path: `${ownUnitTicket.code}-assigned.1-UBND_XA.29254-handler-sms`, body: {} },
    status: 404,
  },
  'POST /api/staff/search': {
    own: { body: { unit: 'UBND_XA:29254' } },
    other: { body: { unit: 'SO_YT' } },
  },
  'GET /api/staff/figures': {
    own: { query: { from: '2021-12-03', to: '2021-12-03', unit: 'UBND_XA:29254' } },
    other: { query: { from: '2021-12-03', to: '2021-12-03', unit: 'SO_YT' } },
  },
  'GET /api/staff/reports/{date}': { own: { path: '2021-12-03' }, status: 404 },
  'POST /api/staff/route-test': { own: { body: { topic: 'VP01', areaCode: '29254' } } },
  'GET /api/staff/deadline': { own: { query: { from: '2022-01-28T16:00', add: '8h' } } },
  'POST /api/staff/wording/preview': {
    own: { body: { key: 'citizen.answered', lang: 'vi', text: '{code} {follow}' } },
  },
  'GET /api/staff/directory/tables/{table}': { own: { path: 'units' } },
  'POST /api/staff/directory/preview': { own: { body: {} }, status: 400 },
  'POST /api/staff/directory/changes': { own: { body: {} }, status: 400 },
  'POST /api/staff/directory/changes/{number}/undo': { own: { path: '7' }, status: 400 },
};

const ticketPath = (path: string, { code }: Pick<Ticket, 'code'>): Pick<Ask, 'path'> =>
  path.includes('{code}') ? { path: code } : {};

const takesUnit = (query: z.ZodType | undefined): boolean =>
  query !== undefined && 'unit' in Shape.parse(toRequestJsonSchema(query)).properties;

/** Returns the test request that follows from the declaration of an endpoint: its path, unit and a valid body. */
const deriveProbe = ({ path, access, query, body, answers }: StaffEndpoint): Probe => {
  const ask = (ticket: Pick<Ticket, 'code' | 'unit'>): Ask => ({
    ...ticketPath(path, ticket),
    ...(access.officer === 'own-unit' && takesUnit(query) && { query: { unit: `${ticket.unit}` } }),
    ...(body && { body: goodBody(body) }),
  });
  return {
    own: ask(ownUnitTicket),
    ...(access.officer === 'own-unit' && { other: ask(otherUnitTicket) }),
    status: Number(Object.keys(answers)[0]),
  };
};

/** Test requests of all staff routes. */
export const probes: Record<string, Probe> = Object.fromEntries(
  allStaffEndpoints.map((endpoint) => {
    const route = `${endpoint.method} ${endpoint.path}`;
    return [route, specialProbes[route] ?? deriveProbe(endpoint)];
  }),
);
