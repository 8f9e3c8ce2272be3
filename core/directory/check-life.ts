import type { Life } from '../ticket/life.ts';
import type { Reason } from '../ticket/reason.ts';
import { checkZaloTemplates } from './check-zalo-templates.ts';
import { checkSequence, type Problem } from './problem.ts';

const checkNumbers = (life: readonly Life[]): Problem[] => [
  ...checkSequence(life, () => 'life'),
  ...(life.some(({ validTo }) => validTo === null)
    ? []
    : [{ row: 'life', reason: 'has no numbers without end' }]),
];

/** Checks reasons; the one for automatic closing must always be in force. */
const checkReasons = (reasons: readonly Reason[]): Problem[] => [
  ...checkSequence(reasons, ({ action, code }) => `reasons ${action} ${code}`, true),
  ...(reasons.some(
    ({ action, code, validTo }) =>
      action === 'close' && code === 'no-objection' && validTo === null,
  )
    ? []
    : [{ row: 'reasons close no-objection', reason: 'is needed to close what nobody objects to' }]),
];

export const checkLife = ({
  life,
  reasons,
}: {
  life: readonly Life[];
  reasons: readonly Reason[];
}): Problem[] => [...checkNumbers(life), ...checkZaloTemplates(life), ...checkReasons(reasons)];
