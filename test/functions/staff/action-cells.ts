import type { StaffRole } from '../../../core/staff/members/member.ts';
import { StaffAction } from '../../../core/ticket/model/action.ts';
import type { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { encodeTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';
import { aPhoto } from '../../support/samples/listed-photo.ts';
import { testHmac } from '../../support/test-hmac.ts';
import {
  decisions,
  permittedActions,
  type StaffTicketActionName,
  type Whose,
  when,
} from './permitted-actions.ts';

/** One action by one role on a ticket of a status and owner. */
export type ActionCell = {
  action: StaffTicketActionName;
  role: StaffRole;
  status: TicketStatus;
  whose: Whose;
};

const unitOf: Record<Whose, string> = {
  own: 'UBND_XA:29254',
  other: 'SO_YT',
  operators: 'TONG_DAI',
};

const sampleText = 'Đã xem xét và ghi nhận đầy đủ.';
/** Code of the ticket that another one is merged into. */
export const mergedInto = encodeTicketCode(testHmac.digest('code', 'another one'));
export const bodies: Record<StaffTicketActionName, object> = {
  acknowledge: {},
  answer: { text: sampleText },
  supplement: { text: sampleText },
  'withdraw-photo': { photo: aPhoto().id, reason: sampleText },
  approve: {},
  reject: { reason: sampleText },
  ask: { question: sampleText },
  return: { unit: 'CONG_AN', reason: sampleText },
  extend: { amount: 1, reason: sampleText },
  'grant-extension': {},
  'refuse-extension': { reason: sampleText },
  assign: { unit: 'CONG_AN', reason: sampleText },
  classify: { priority: 'P4', reason: sampleText },
  'review-complaint': {},
  note: { text: sampleText },
  close: { reason: 'withdrawn', text: sampleText },
  refuse: { reason: 'unclear', text: sampleText },
  refer: { reason: 'other-body', text: sampleText },
  take: {},
  release: {},
  'hand-to-colleague': { member: staffSub(99) },
  publish: { title: sampleText, question: sampleText, answer: sampleText },
  unpublish: { reason: sampleText },
  'decline-publication': { reason: sampleText },
  redact: { part: 'karaoke', reason: sampleText },
  'record-national': { number: 'PAKN.2025.0001' },
  'correct-national': { reason: sampleText },
  'ask-data': { right: 'see' },
  'delay-data': { reason: sampleText },
  'grant-data': { text: sampleText },
  'refuse-data': { reason: sampleText },
  hold: { reason: sampleText },
  'lift-hold': { reason: sampleText },
  callback: {},
  'callback-done': { outcome: 'reached' },
  merge: { into: mergedInto, reason: sampleText },
  unmerge: { reason: sampleText },
};

const waitsForData: StaffTicketActionName[] = ['delay-data', 'grant-data', 'refuse-data'];
const dataAccessRequest: Ticket['dataRequest'] = {
  right: 'see',
  state: 'asked',
  askedBy: 'citizen',
  askedAt: atMinute(5),
  dueAt: atMinute(60),
  delays: 0,
};

/** Returns the ticket fields that an action requires besides the status, so that only the status decides. */
export function readyFor({ action, role, status, whose }: ActionCell, sub: string) {
  const unit = unitOf[whose];
  const at = atMinute(5);
  const extensionRequest = {
    state: 'asked' as const,
    amount: { kind: 'wall' as const, minutes: 60 },
    reason: sampleText,
    askedAt: at,
    askedBy: { unit: 'somebody', post: 'handler' },
  };
  return {
    code: encodeTicketCode(testHmac.digest('code', `${action} ${role} ${status} ${unit}`)),
    version: 2,
    status,
    unit,
    unitName: unit,
    assignment: 1,
    callerHash: 'hash',
    draft: { text: sampleText, post: 'handler' },
    ...(decisions.includes(action) && { extension: extensionRequest }),
    ...(action === 'release' && { takenBy: { sub, at } }),
    ...(action === 'decline-publication' && { isForModeration: true }),
    ...(waitsForData.includes(action) && { dataRequest: dataAccessRequest }),
    ...(action === 'withdraw-photo' && { photos: [aPhoto(1, { shows: 'after' })] }),
    ...(action === 'lift-hold' && { hold: { at } }),
    ...(action === 'review-complaint' && {
      complaintHold: { at, dueAt: at, source: 'report' as const },
    }),
    ...(action === 'unpublish' && { published: { id: 'x', at } }),
    ...(action === 'record-national' && {
      ...{ channel: 'voice' as const, openedAt: new Date('2025-08-04T09:00:00+07:00') },
    }),
    ...(action === 'correct-national' && {
      nationalRecord: { number: 'PAKN.2025.0001', enteredAt: at, by: sub },
    }),
    ...(action === 'callback-done' && {
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
      waiting: { question: sampleText, askedAt: at, until: atMinute(999) },
    }),
  };
}

/** Returns the expected response for an action. */
export function dueFor({ action, role, status, whose }: ActionCell): string {
  // review-complaint is tried on tickets on complaint hold, which officers never see
  const isHidden = whose !== 'own' || action === 'review-complaint';
  if (role === 'officer' && isHidden) return '404 not-found';
  if (!permittedActions[role][whose].includes(action)) return '403 not-for-your-role';
  if (action === 'return' && whose === 'operators') return '409 not-now';
  if (!when[action].includes(status)) return '409 not-now';
  // no member has the subject
  return action === 'hand-to-colleague' ? '400 invalid' : '200';
}

export const staffActionNames = StaffAction.options.map(({ shape }) => shape.act.value);
