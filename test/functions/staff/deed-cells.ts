import type { StaffRole } from '../../../core/staff/member.ts';
import { StaffAction } from '../../../core/ticket/action.ts';
import { encodeTicketCode } from '../../../core/ticket/code.ts';
import type { TicketStatus } from '../../../core/ticket/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/ticket.ts';
import { atMinute } from '../../support/a-ticket.ts';
import { testHmac } from '../../support/test-hmac.ts';
import {
  decisions,
  type StaffTicketActionName,
  theirs,
  type Whose,
  when,
} from './acts-by-status.ts';

/** One action by one role on a ticket of a status and owner. */
export type ActionCell = {
  deed: StaffTicketActionName;
  role: StaffRole;
  status: TicketStatus;
  whose: Whose;
};

const unitOf: Record<Whose, string> = {
  own: 'UBND_XA:29254',
  other: 'SO_YT',
  operators: 'TONG_DAI',
};

const words = 'Đã xem xét và ghi nhận đầy đủ.';
/** Code of the ticket that another one is merged into. */
export const mergedInto = encodeTicketCode(testHmac.digest('code', 'another one'));
export const bodies: Record<StaffTicketActionName, object> = {
  acknowledge: {},
  answer: { text: words },
  approve: {},
  reject: { reason: words },
  ask: { question: words },
  return: { unit: 'CONG_AN', reason: words },
  extend: { amount: 1, reason: words },
  'grant-extension': {},
  'refuse-extension': { reason: words },
  assign: { unit: 'CONG_AN', reason: words },
  classify: { priority: 'P4', reason: words },
  'review-complaint': {},
  note: { text: words },
  close: { reason: 'withdrawn', text: words },
  refuse: { reason: 'unclear', text: words },
  refer: { reason: 'other-body', text: words },
  take: {},
  release: {},
  publish: { title: words, question: words, answer: words },
  unpublish: { reason: words },
  'decline-publication': { reason: words },
  redact: { part: 'karaoke', reason: words },
  'ask-data': { right: 'see' },
  'delay-data': { reason: words },
  'grant-data': { text: words },
  'refuse-data': { reason: words },
  hold: { reason: words },
  'lift-hold': { reason: words },
  callback: {},
  'callback-done': { outcome: 'reached' },
  merge: { into: mergedInto, reason: words },
  unmerge: { reason: words },
};

const waitsForData: StaffTicketActionName[] = ['delay-data', 'grant-data', 'refuse-data'];
const asksToSee: Ticket['dataRequest'] = {
  right: 'see',
  state: 'asked',
  askedBy: 'citizen',
  askedAt: atMinute(5),
  dueAt: atMinute(60),
  delays: 0,
};

/** Returns the ticket fields that an action requires besides the status, so that only the status decides. */
export function readyFor({ deed, role, status, whose }: ActionCell, sub: string) {
  const unit = unitOf[whose];
  const at = atMinute(5);
  const asked = {
    state: 'asked' as const,
    amount: { kind: 'wall' as const, minutes: 60 },
    reason: words,
    askedAt: at,
    askedBy: { unit: 'somebody', post: 'handler' },
  };
  return {
    code: encodeTicketCode(testHmac.digest('code', `${deed} ${role} ${status} ${unit}`)),
    version: 2,
    status,
    unit,
    unitName: unit,
    assignment: 1,
    callerHash: 'hash',
    draft: { text: words, post: 'handler' },
    ...(decisions.includes(deed) && { extension: asked }),
    ...(deed === 'release' && { takenBy: { sub, at } }),
    ...(deed === 'decline-publication' && { isForModeration: true }),
    ...(waitsForData.includes(deed) && { dataRequest: asksToSee }),
    ...(deed === 'lift-hold' && { hold: { at } }),
    ...(deed === 'review-complaint' && {
      complaintHold: { at, dueAt: at, source: 'report' as const },
    }),
    ...(deed === 'unpublish' && { published: { id: 'x', at } }),
    ...(deed === 'callback-done' && {
      callback: {
        ...{
          state: 'owed' as const,
          askedAt: at,
          askedBy: 'citizen' as const,
          dueAt: atMinute(60),
        },
        ...{ tries: 0, number: 1 },
      },
    }),
    ...(status === 'merged' && {
      mergedInto: { code: mergedInto, was: 'assigned' as const, stopped: [] },
    }),
    ...(status === 'waiting' && {
      waiting: { question: words, askedAt: at, until: atMinute(999) },
    }),
  };
}

/** Returns the expected response for an action. */
export function dueFor({ deed, role, status, whose }: ActionCell): string {
  if (role === 'officer' && whose !== 'own') return '404 not-found';
  if (!theirs[role][whose].includes(deed)) return '403 not-for-your-role';
  if (deed === 'return' && whose === 'operators') return '409 not-now';
  return when[deed].includes(status) ? '200' : '409 not-now';
}

export const staffActionNames = StaffAction.options.map(({ shape }) => shape.act.value);
