import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import type { PerformActionDeps, PerformActionResult } from '../../ticket/change/perform-action.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Open311ErrorCode } from '../error-text.ts';
import {
  createOpen311Refusal,
  type Open311Error,
  type Open311Refusal,
} from '../requests/refusal.ts';
import { deriveUpdateIdForAction } from './public-updates.ts';

export type ApplyUpdateDeps = PerformActionDeps & { hashOf(text: string): string };

export type ApplyUpdateResult = { kind: 'applied'; updateId: string } | Open311Refusal;

const errorCodeByProblem: ReadonlyMap<string, Open311ErrorCode> = new Map<
  FieldErrorCode,
  Open311ErrorCode
>([
  ['words-too-short', 'description-too-short'],
  ['answer-too-short', 'description-too-short'],
  ['too-long', 'description-too-long-here'],
  ['write-closed', 'update-not-now'],
  ['reopen-sealed', 'update-not-now'],
  ['reopen-too-often', 'update-not-now'],
  ['reopen-too-late', 'reopen-too-late'],
]);

export const toOpen311Error = (field: string, problem: string): Open311Error =>
  field === 'unit'
    ? { word: 'unit-unknown', about: 'attribute[unit]' }
    : { word: errorCodeByProblem.get(problem) ?? 'update-not-taken', about: 'description' };

/** Returns the response to an applied Open311 update: the id of the public update that the given ticket version causes. */
export const toAppliedResult = async (
  code: TicketCode,
  version: number,
  { tickets }: Pick<ApplyUpdateDeps, 'tickets'>,
): Promise<ApplyUpdateResult> => {
  const events = (await tickets.history(code))?.events ?? [];
  const made = events.find((event) => event.version === version) ?? { code, version };
  return { kind: 'applied', updateId: deriveUpdateIdForAction(made, events) };
};

export const toApplyUpdateResult = async (
  code: TicketCode,
  performed: PerformActionResult,
  ports: ApplyUpdateDeps,
): Promise<ApplyUpdateResult> => {
  switch (performed.kind) {
    case 'recorded':
      return toAppliedResult(code, performed.event.version, ports);
    case 'already-recorded':
      return toAppliedResult(code, performed.version, ports);
    case 'unknown':
      return createOpen311Refusal(404, 'request-unknown');
    case 'not-yours':
      return createOpen311Refusal(403, 'update-not-yours');
    case 'stale':
    case 'not-now':
      return createOpen311Refusal(400, 'update-not-now', 'status');
    case 'too-many-acts': {
      const seconds = Math.ceil((performed.retryAt.getTime() - ports.now().getTime()) / 1000);
      return { ...createOpen311Refusal(429, 'too-many'), retryAfterSeconds: Math.max(1, seconds) };
    }
    case 'refused':
      return {
        kind: 'refused',
        status: 400,
        flaws: performed.errors.map(({ field, problem }) => toOpen311Error(field, problem)),
      };
  }
};
