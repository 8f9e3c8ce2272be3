import type { ActionReason } from '../../ticket/model/action-reason.ts';
import type { TicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';
import { checkZaloTemplates } from './check-zalo-templates.ts';

const checkNumbers = (policies: readonly TicketPolicy[]): DirectoryProblem[] => [
  ...checkValidityPeriods(policies, () => 'life'),
  ...(policies.some(({ validTo }) => validTo === null)
    ? []
    : [{ row: 'life', reason: 'has no numbers without end' }]),
];

/**
 * Validates the reasons that can be selected for ticket actions. Reports a problem if the reason for automatic closing
 * (`no-objection`) is missing or has an end date.
 */
const checkReasons = (reasons: readonly ActionReason[]): DirectoryProblem[] => [
  ...checkValidityPeriods(reasons, ({ action, code }) => `reasons ${action} ${code}`, true),
  ...(reasons.some(
    ({ action, code, validTo }) =>
      action === 'close' && code === 'no-objection' && validTo === null,
  )
    ? []
    : [{ row: 'reasons close no-objection', reason: 'is needed to close what nobody objects to' }]),
];

export function checkTicketPolicies({
  life: policies,
  reasons,
}: {
  life: readonly TicketPolicy[];
  reasons: readonly ActionReason[];
}): DirectoryProblem[] {
  return [...checkNumbers(policies), ...checkZaloTemplates(policies), ...checkReasons(reasons)];
}
