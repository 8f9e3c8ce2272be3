import type { Chain } from '../sla/chain.ts';
import type { SlaRow } from '../sla/sla-row.ts';
import type { Threshold } from '../sla/threshold.ts';
import { checkSequence, type Problem, unknownAmong } from './problem.ts';
import { Priority } from './service.ts';
import { isPerArea, type Unit } from './unit.ts';

type Escalation = {
  units: readonly Unit[];
  sla: readonly SlaRow[];
  chains: readonly Chain[];
  ladder: readonly Threshold[];
};

const checkDeadlines = (sla: readonly SlaRow[]): Problem[] =>
  Priority.options
    .filter((priority) => !sla.some((row) => row.priority === priority && row.validTo === null))
    .map((priority) => ({ row: `sla ${priority}`, reason: 'has no deadlines without end' }));

const checkChain = ({ id, leadLevel, steps }: Chain, units: readonly Unit[]): Problem[] => {
  const row = `chains ${id}`;
  const named = steps.flatMap(({ unit, also }) => (unit === null ? also : [unit, ...also]));
  const codes = named.filter((code) => code !== '$lead');
  const hasNoArea = leadLevel === 'operator' || leadLevel === 'province';
  const astray = units.filter((unit) => codes.includes(unit.code) && isPerArea(unit) && hasNoArea);
  return [
    ...unknownAmong(row, 'unit', codes, new Set(units.map(({ code }) => code))),
    ...(steps[0]?.unit === '$lead' ? [] : [{ row, reason: 'does not begin with the lead' }]),
    ...(steps.filter(({ isHead }) => isHead).length === 1
      ? []
      : [{ row, reason: 'must mark exactly one head' }]),
    ...astray.map(({ code }) => ({ row, reason: `${code} needs an area, the lead has none` })),
  ];
};

/**
 * Checks that an escalation chain covers each unit on its first day. Chains may end earlier than units; then the operators
 * stand in for the units above.
 */
const checkReach = (units: readonly Unit[], chains: readonly Chain[]): Problem[] =>
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

export const checkEscalation = ({ units, sla, chains, ladder }: Escalation): Problem[] => {
  const codes = new Set(units.map(({ code }) => code));
  return [
    ...checkSequence(sla, ({ priority }) => `sla ${priority}`),
    ...checkSequence(chains, ({ leadLevel }) => `chains ${leadLevel}`),
    ...checkSequence(ladder, ({ percent }) => `ladder ${percent}`),
    ...checkDeadlines(sla),
    ...chains.flatMap((chain) => checkChain(chain, units)),
    ...checkReach(units, chains),
    ...ladder.flatMap(({ percent, notify, unacknowledged = [] }) => {
      const named = [...notify, ...unacknowledged].flatMap((one) =>
        one.to === 'unit' ? [one.unit] : [],
      );
      return unknownAmong(`ladder ${percent}`, 'unit', named, codes);
    }),
  ];
};
