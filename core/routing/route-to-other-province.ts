import { areaNameTexts } from '../../i18n/citizens.ts';
import type { Directory } from '../directory/model/directory.ts';
import type { Lang } from '../messages/lang.ts';
import type { ResolvedPlace } from './resolve-place.ts';
import type { RouteDecision } from './route-decision.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

export type NamedProvince = Extract<RouteDecision, { kind: 'elsewhere' }>['province'];
type RedirectDecision = Omit<Extract<RouteDecision, { kind: 'elsewhere' }>, 'unit'>;

/**
 * Returns the redirection of a report about a place in another province to that province's hotline. Returns undefined if the
 * place is in the hotline's area or unknown, or if no redirection rule is in force.
 */
export function routeToOtherProvince(
  located: ResolvedPlace,
  directory: Directory,
  on: Date,
): RedirectDecision | undefined {
  const elsewhere = findSpecialRoutingRule(directory, 'elsewhere', on);
  if (located.kind !== 'elsewhere' || !elsewhere) return undefined;
  const { code, name, diallingCode } = located.province;
  const rule = `area-rule-${elsewhere.id}`;
  const hotline = `0${diallingCode}${elsewhere.hotline}`;
  const because = [{ rule, facts: { province: code, hotline } }];
  const former = located.former?.name;
  const province = { code, name, ...(former && { former }) };
  return { kind: 'elsewhere', province, hotline, rule, because };
}

/** Returns the name of the responsible province; for a former province with both names: "Bạc Liêu, nay thuộc Cà Mau". */
export function formatOtherProvince({ name, former }: NamedProvince, lang: Lang): string {
  return former === undefined ? name : `${former}, ${areaNameTexts[lang].nowPartOf(name)}`;
}
