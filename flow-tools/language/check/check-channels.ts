import { actionCatalogue, type FlowChannel } from '../catalogue.ts';
import { findReachableActions, indexActions, listTargets } from '../graph.ts';
import type { ConnectAction, ConnectFlow } from '../read-flow.ts';
import { type ContactFlowFinding, createContactFlowFindingReporter } from './finding.ts';

/** Reports reachable flow actions that do not support one of the flow's channels. */
export function checkChannelSupport(
  flow: ConnectFlow,
  channels: readonly FlowChannel[] | undefined,
): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  if (!channels) return checkVoiceSupport(flow);
  const actions = indexActions(flow);
  for (const channel of channels) {
    const reached = findReachableActions(flow.StartAction, actions, (action) =>
      listTargetsForChannel(channel, action),
    );
    for (const [n, action] of flow.Actions.entries())
      if (reached.has(action.Identifier))
        findings.push(...findUnsupportedParts(action, channel, `Actions[${n}]`));
  }
  return findings;
}

function findUnsupportedParts(
  action: ConnectAction,
  channel: FlowChannel,
  path: string,
): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const report = createContactFlowFindingReporter(findings, action.Identifier);
  const spec = actionCatalogue.get(action.Type);
  if (spec && !spec.channels.includes(channel))
    report('error', 'channel', {
      path,
      summary: `${action.Type} is not supported on the channel ${channel}. Path: ${path}`,
      because: `It supports only ${spec.channels.join(', ')}, and no earlier action branches by $.Channel`,
    });
  for (const [name, parameter] of Object.entries(spec?.parameters ?? {}))
    if (parameter.voiceOnly && channel !== 'VOICE' && name in action.Parameters)
      report('warning', 'channel', {
        path: `${path}.Parameters.${name}`,
        summary: `${name} supports only the channel VOICE, but contacts of ${channel} can reach this action. Path: ${path}`,
      });
  return findings;
}

/** Checks a flow that declares no channels. It reports only actions that do not support voice calls. */
function checkVoiceSupport(flow: ConnectFlow): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  for (const [n, { Identifier, Type }] of flow.Actions.entries()) {
    const spec = actionCatalogue.get(Type);
    if (spec && !spec.channels.includes('VOICE'))
      createContactFlowFindingReporter(findings, Identifier)('warning', 'channel', {
        path: `Actions[${n}]`,
        summary: `${Type} supports ${spec.channels.join(', ')}${spec.onVoice === undefined ? ' only' : ''}, and the flow does not declare its channels. Path: Actions[${n}]`,
        ...(spec.onVoice !== undefined && { because: spec.onVoice }),
      });
  }
  return findings;
}

/**
 * Returns the actions that a contact of the given channel (voice, chat or task) can reach next from a flow action. After a
 * comparison of `$.Channel`, it follows only the branch for that channel.
 */
function listTargetsForChannel(channel: FlowChannel, action: ConnectAction): string[] {
  if (action.Type !== 'Compare' || action.Parameters['ComparisonValue'] !== '$.Channel')
    return listTargets(action);
  const { Conditions, Errors } = action.Transitions;
  const branch = Conditions.find(
    ({ Condition }) => Condition.Operator === 'Equals' && Condition.Operands[0] === channel,
  );
  const unclear = Conditions.some(({ Condition }) => Condition.Operator !== 'Equals');
  if (unclear) return listTargets(action);
  return branch ? [branch.NextAction] : Errors.map(({ NextAction }) => NextAction);
}
