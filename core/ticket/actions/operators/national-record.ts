import { canRecordNationalNumber } from '../../../national/national-duty.ts';
import { type ActionRule, actionNotAllowed, buildFieldRejection } from '../action-rule.ts';

/**
 * Records that the report was entered in the national feedback system. Rejects the action if the ticket already has a number.
 */
export const recordNationalNumber: ActionRule<'record-national'> = (
  ticket,
  { number },
  { status, by, now, directory },
) =>
  by.sub && canRecordNationalNumber(ticket, directory)
    ? {
        to: { status, nationalRecord: { number, enteredAt: now, by: by.sub } },
        event: { kind: 'national-recorded', number },
      }
    : actionNotAllowed;

/**
 * Corrects the number that the report has in the national feedback system, or removes it. After that, staff must enter the
 * report there again.
 */
export const correctNationalNumber: ActionRule<'correct-national'> = (
  { nationalRecord, text },
  { number, reason },
  { status, by, now },
) => {
  if (!nationalRecord || !by.sub) return actionNotAllowed;
  if (number === nationalRecord.number) return buildFieldRejection('number', 'nothing-changed');
  return {
    to: { status, nationalRecord: number ? { number, enteredAt: now, by: by.sub } : undefined },
    event: {
      ...{ kind: 'national-corrected', was: nationalRecord.number, number },
      reason: text === '' ? '' : reason, // sealed: the reason could repeat the citizen's content
    },
  };
};
