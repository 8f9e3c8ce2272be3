import { type Channel, catalogue } from './catalogue.ts';
import { type Finding, reportTo } from './finding.ts';
import { byIdentifier, reachableFrom, targetsOf } from './graph.ts';
import type { Action, Flow } from './read-flow.ts';

/** Reports reachable actions that do not support one of the flow's channels. */
export function checkChannels(flow: Flow, channels: readonly Channel[] | undefined): Finding[] {
  const findings: Finding[] = [];
  if (!channels) return checkUnsaid(flow);
  const actions = byIdentifier(flow);
  for (const channel of channels) {
    const reached = reachableFrom(flow.StartAction, actions, (action) => waysOn(channel, action));
    for (const [n, action] of flow.Actions.entries())
      if (reached.has(action.Identifier))
        findings.push(...misfits(action, channel, `Actions[${n}]`));
  }
  return findings;
}

function misfits(action: Action, channel: Channel, path: string): Finding[] {
  const findings: Finding[] = [];
  const report = reportTo(findings, action.Identifier);
  const spec = catalogue.get(action.Type);
  if (spec && !spec.channels.includes(channel))
    report('error', 'channel', {
      path,
      says: `${action.Type} is not supported on the channel ${channel}. Path: ${path}`,
      because: `It works on ${spec.channels.join(', ')}, and nothing before it branches by $.Channel`,
    });
  for (const [name, parameter] of Object.entries(spec?.parameters ?? {}))
    if (parameter.voiceOnly && channel !== 'VOICE' && name in action.Parameters)
      report('warning', 'channel', {
        path: `${path}.Parameters.${name}`,
        says: `${name} is for the channel VOICE, and a contact of ${channel} can come here. Path: ${path}`,
      });
  return findings;
}

/** Checks a flow without declared channels: reports only actions that do not support voice calls. */
function checkUnsaid(flow: Flow): Finding[] {
  const findings: Finding[] = [];
  for (const [n, { Identifier, Type }] of flow.Actions.entries()) {
    const spec = catalogue.get(Type);
    if (spec && !spec.channels.includes('VOICE'))
      reportTo(findings, Identifier)('warning', 'channel', {
        path: `Actions[${n}]`,
        says: `${Type} is supported only on the channel ${spec.channels.join(', ')}, and nothing says which channels this flow serves. Path: Actions[${n}]`,
      });
  }
  return findings;
}

/**
 * Returns the targets that a contact of the channel can reach from an action; a comparison of `$.Channel` leaves one target.
 */
function waysOn(channel: Channel, action: Action): string[] {
  if (action.Type !== 'Compare' || action.Parameters['ComparisonValue'] !== '$.Channel')
    return targetsOf(action);
  const { Conditions, Errors } = action.Transitions;
  const taken = Conditions.find(
    ({ Condition }) => Condition.Operator === 'Equals' && Condition.Operands[0] === channel,
  );
  const unclear = Conditions.some(({ Condition }) => Condition.Operator !== 'Equals');
  if (unclear) return targetsOf(action);
  return taken ? [taken.NextAction] : Errors.map(({ NextAction }) => NextAction);
}
