import type { Directory } from '../directory/model/directory.ts';
import type { Topic } from '../directory/model/services/topic.ts';
import { splitPlaceName } from '../directory/read/areas/split-place-name.ts';
import type { RoutingReason } from './route-decision.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

const containsPlaceName = (text: string, name: string): boolean =>
  ` ${splitPlaceName(text).join(' ')} `.includes(` ${splitPlaceName(name).join(' ')} `);

/**
 * Returns the management board of an industrial park or economic zone that the place text names. The board is competent
 * regardless of the commune.
 */
export function findIndustrialParkUnits(
  place: string,
  directory: Directory,
  on: Date,
): { units: string[]; because: RoutingReason[] } {
  const rule = findSpecialRoutingRule(directory, 'park', on);
  const park = rule?.names.find((name) => containsPlaceName(place, name));
  if (!rule || park === undefined) return { units: [], because: [] };
  const facts = { park, units: rule.units };
  return { units: rule.units, because: [{ rule: `area-rule-${rule.id}`, facts }] };
}

/**
 * Returns the emergency number to which a caller is connected before the report is recorded, if the topic is
 * life-threatening.
 */
export function findEmergencyNumber(
  { code, service, defaultPriority }: Topic,
  directory: Directory,
  on: Date,
): { call: string; because: RoutingReason } | undefined {
  const rule = findSpecialRoutingRule(directory, 'emergency', on);
  const isEmergency =
    service === rule?.service &&
    defaultPriority === rule.priority &&
    !rule.exceptTopics.includes(code);
  if (!isEmergency) return undefined;
  const facts = { call: rule.call, topic: code };
  return { call: rule.call, because: { rule: `area-rule-${rule.id}`, facts } };
}
