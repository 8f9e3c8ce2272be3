import type { EscalationChain } from '../../sla/escalation-chain.ts';
import type { EscalationThreshold } from '../../sla/escalation-policy.ts';
import type { TimeLimitRow } from '../../sla/time-limit.ts';
import { hasOneUnitPerArea, type Unit } from '../model/organization/unit.ts';
import { checkNamesExist, checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';
import { Priority } from '../model/services/service.ts';

type Escalation = {
  units: readonly Unit[];
  sla: readonly TimeLimitRow[];
  chains: readonly EscalationChain[];
  ladder: readonly EscalationThreshold[];
};

const checkDeadlines = (sla: readonly TimeLimitRow[]): DirectoryProblem[] =>
  Priority.options
    .filter((priority) => !sla.some((row) => row.priority === priority && row.validTo === null))
    .map((priority) => ({ row: `sla ${priority}`, reason: 'has no deadlines without end' }));

const checkChain = (
  { id, leadLevel, steps }: EscalationChain,
  units: readonly Unit[],
): DirectoryProblem[] => {
  const row = `chains ${id}`;
  const named = steps.flatMap(({ unit, also }) => (unit === null ? also : [unit, ...also]));
  const codes = named.filter((code) => code !== '$lead');
  const hasNoArea = leadLevel === 'operator' || leadLevel === 'province';
  const astray = units.filter(
    (unit) => codes.includes(unit.code) && hasOneUnitPerArea(unit) && hasNoArea,
  );
  return [
    ...checkNamesExist(row, 'unit', codes, new Set(units.map(({ code }) => code))),
    ...(steps[0]?.unit === '$lead' ? [] : [{ row, reason: 'does not begin with the lead' }]),
    ...(steps.filter(({ isHead }) => isHead).length === 1
      ? []
      : [{ row, reason: 'must mark exactly one head' }]),
    ...astray.map(({ code }) => ({ row, reason: `${code} needs an area, the lead has none` })),
  ];
};

/**
 * Checks that every unit has an escalation chain on its first day. A chain may end earlier than the unit; the operators are
 * then notified instead of superior units.
 */
const checkUnitsHaveChain = (
  units: readonly Unit[],
  chains: readonly EscalationChain[],
): DirectoryProblem[] =>
  units.flatMap(({ code, level, validFrom }) => {
    const first = validFrom ?? '';
    const isReached = chains.some(
      (chain) =>
        chain.leadLevel === level &&
        (chain.validFrom ?? '') <= first &&
        (chain.validTo === null || first <= chain.validTo),
    );
    const reason = `no chain covers level ${level} on the unit's first day`;
    return isReached ? [] : [{ row: `units ${code}`, reason }];
  });

export function checkEscalationPolicies({
  units,
  sla,
  chains,
  ladder: escalationSteps,
}: Escalation): DirectoryProblem[] {
  const codes = new Set(units.map(({ code }) => code));
  return [
    ...checkValidityPeriods(sla, ({ priority }) => `sla ${priority}`),
    ...checkValidityPeriods(chains, ({ leadLevel }) => `chains ${leadLevel}`),
    ...checkValidityPeriods(escalationSteps, ({ percent }) => `ladder ${percent}`),
    ...checkDeadlines(sla),
    ...chains.flatMap((chain) => checkChain(chain, units)),
    ...checkUnitsHaveChain(units, chains),
    ...escalationSteps.flatMap(({ percent, notify, unacknowledged = [] }) => {
      const named = [...notify, ...unacknowledged].flatMap((one) =>
        one.to === 'unit' ? [one.unit] : [],
      );
      return checkNamesExist(`ladder ${percent}`, 'unit', named, codes);
    }),
  ];
}
