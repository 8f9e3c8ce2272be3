import { encodeTicketCode } from '../../../core/ticket/ticket-code.ts';
import { staffSub } from '../../support/a-member.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';

type Ask = { path?: string; query?: Record<string, string>; body?: unknown };

/** Requests to a route about the officer's own unit and another one, with the expected status. */
type Probe = { own: Ask; other?: Ask; status?: number };

export const newcomer = staffSub(9);

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

/** Test requests, one for each route in `core/staff/route-scopes.ts`. */
export const probes: Record<string, Probe> = {
  'GET /api/staff/me': { own: {} },
  'GET /api/staff/choices': { own: {} },
  'GET /api/staff/views': { own: {} },
  'PUT /api/staff/views/{id}': { own: { path: 'late', body: { name: 'Trễ hạn', filter: {} } } },
  'DELETE /api/staff/views/{id}': { own: { path: 'late' } },
  'GET /api/staff/counts': {
    own: { query: { unit: 'UBND_XA:29254' } },
    other: { query: { unit: 'SO_YT' } },
  },
  'POST /api/staff/tickets': { own: { body: {} }, status: 400 },
  'GET /api/staff/tickets/{code}/presence': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'PUT /api/staff/tickets/{code}/presence': {
    own: { path: ownUnitTicket.code, body: { doing: 'reading' } },
    other: { path: otherUnitTicket.code, body: { doing: 'reading' } },
  },
  'GET /api/staff/tickets/{code}/readers': { own: { path: ownUnitTicket.code } },
  'GET /api/staff/tickets/{code}/merge-preview': {
    own: { path: ownUnitTicket.code, query: { into: otherUnitTicket.code } },
  },
  'POST /api/staff/triage': { own: { body: { text: 'karaoke' } } },
  'GET /api/staff/tickets/{code}/triage': { own: { path: ownUnitTicket.code } },
  'GET /api/staff/members': { own: {} },
  'PUT /api/staff/members/{sub}': {
    own: { path: newcomer, body: { role: 'operator', name: 'Người mới' } },
  },
  'DELETE /api/staff/members/{sub}': { own: { path: newcomer } },
  'GET /api/staff/providers': { own: {} },
  'POST /api/staff/providers': { own: { body: {} }, status: 400 },
  'POST /api/staff/providers/{id}/key': {
    own: { path: 'nobody1234', body: { reason: 'Khóa bị lộ' } },
    status: 404,
  },
  'POST /api/staff/providers/{id}/withdraw': {
    own: { path: 'nobody1234', body: { reason: 'Khóa bị lộ' } },
    status: 404,
  },
  'GET /api/staff/webhooks': { own: {} },
  'POST /api/staff/webhooks': { own: { body: {} }, status: 400 },
  'POST /api/staff/webhooks/{id}/withdraw': {
    own: { path: 'nobody1234', body: { reason: 'Ngừng hợp tác' } },
    status: 404,
  },
  'GET /api/staff/queue': {
    own: { query: { unit: 'UBND_XA:29254' } },
    other: { query: { unit: 'SO_YT' } },
  },
  'GET /api/staff/late': {
    own: { query: { unit: 'UBND_XA:29254' } },
    other: { query: { unit: 'SO_YT' } },
  },
  'GET /api/staff/repeats': { own: {} },
  'GET /api/staff/moderation': { own: {} },
  'GET /api/staff/floods': { own: {} },
  'GET /api/staff/returned': { own: {} },
  'GET /api/staff/voice-messages': { own: {} },
  'GET /api/staff/waiting': { own: {} },
  'POST /api/staff/waiting/{id}/seen': {
    own: { path: 'f'.repeat(40), body: {} },
    status: 404,
  },
  'GET /api/staff/tickets/{code}/ladder': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'GET /api/staff/tickets/{code}/templates': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'GET /api/staff/tickets/{code}': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'GET /api/staff/tickets/{code}/photos': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'GET /api/staff/tickets/{code}/voice-messages': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'GET /api/staff/tickets/{code}/similar': { own: { path: ownUnitTicket.code } },
  'GET /api/staff/tickets/{code}/acts': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'POST /api/staff/tickets/{code}/{act}': {
    own: { path: `${ownUnitTicket.code}/acknowledge`, body: {} },
    other: { path: `${otherUnitTicket.code}/acknowledge`, body: {} },
    status: 400,
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
  'GET /api/staff/tickets/{code}/reveal': {
    own: { path: ownUnitTicket.code },
    other: { path: otherUnitTicket.code },
  },
  'POST /api/staff/tickets/{code}/reveal/open': { own: { path: ownUnitTicket.code }, status: 404 },
  'GET /api/staff/reveals': { own: {} },
  'GET /api/staff/tickets/{code}/seen': { own: { path: ownUnitTicket.code } },
  'GET /api/staff/audit': { own: {} },
  'GET /api/staff/articles/expired': { own: {} },
  'GET /api/staff/sources': { own: { query: { from: '2021-12-03', to: '2021-12-03' } } },
  'POST /api/staff/callers': { own: { body: {} }, status: 400 },
  'GET /api/staff/callbacks': { own: {} },
  'GET /api/staff/data-requests': { own: {} },
  'POST /api/staff/tickets/{code}/callback/done': {
    own: { path: ownUnitTicket.code, body: {} },
    status: 400,
  },
  'POST /api/staff/tickets/{code}/callback/open': {
    own: { path: ownUnitTicket.code },
    status: 409,
  },
  'POST /api/staff/tickets/{code}/callback/call': {
    own: { path: ownUnitTicket.code },
    status: 409,
  },
  'GET /api/staff/phone': { own: {} },
  'PUT /api/staff/phone': { own: { body: {} }, status: 400 },
  'GET /api/staff/undelivered': { own: {} },
  'POST /api/staff/undelivered/{id}/seen': {
    own: { path: `${ownUnitTicket.code}-assigned.1-UBND_XA.29254-handler-sms`, body: {} },
    status: 404,
  },
  'GET /api/staff/search': {
    own: { query: { unit: 'UBND_XA:29254' } },
    other: { query: { unit: 'SO_YT' } },
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
  'GET /api/staff/wording': { own: {} },
  'GET /api/staff/messages': { own: {} },
  'GET /api/staff/weekly-mails': { own: {} },
  'POST /api/staff/wording/preview': {
    own: { body: { key: 'citizen.answered', lang: 'vi', text: '{code} {follow}' } },
  },
  'GET /api/staff/directory': { own: {} },
  'GET /api/staff/directory/tables/{table}': { own: { path: 'units' } },
  'GET /api/staff/directory/changes': { own: {} },
  'POST /api/staff/directory/preview': { own: { body: {} }, status: 400 },
  'POST /api/staff/directory/changes': { own: { body: {} }, status: 400 },
  'POST /api/staff/directory/changes/{number}/undo': { own: { path: '7' }, status: 400 },
};
