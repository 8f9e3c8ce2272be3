/** What to do about each kind of finding, keyed by rule. */
const advice: Record<string, string> = {
  'action-count': 'Move a part of the flow into a flow module.',
  'attribute-name': 'Rename the attribute: letters, digits, -, _ and spaces.',
  channel: 'Branch by $.Channel before this block, or use a block that supports the channel.',
  conditions: 'Adapt the list of conditions to the block.',
  dynamism: 'Replace the value by one that the parameter accepts.',
  'action-type': 'Write the type as the flow language spells it.',
  'error-required': 'Add the branch to Transitions.Errors.',
  'error-unknown': 'Remove the branch from Transitions.Errors.',
  'flow-cycle': 'Loop inside one flow, or pass the flow ID in a contact attribute.',
  'flow-type': 'Move the block to a flow of a supported type.',
  format: 'Export the flow again, or correct the JSON at this place.',
  identifier: 'Rename the block everywhere in the flow.',
  'invented-type': 'Replace the type.',
  'json-path': 'Correct the reference, for example to $.Attributes.name.',
  'module-depth': 'Merge some of the modules.',
  'next-action': 'Add Transitions.NextAction.',
  'next-mirrors': 'Set both branches to the same block.',
  'no-end': 'Add a branch to a block that ends the flow, such as DisconnectParticipant.',
  'one-of': 'Set exactly one of these parameters.',
  operand: 'Correct the operand of the condition.',
  operator: 'Correct the operator of the condition.',
  'property-name': 'Remove or rename the parameter.',
  'property-required': 'Add the parameter.',
  'property-value': 'Correct the value.',
  'retired-type': 'Remove the block; it always takes its error branch.',
  settings: 'Correct the settings of the module.',
  size: 'Move a part of the flow into a flow module.',
  spelling: 'Change the type to the spelling of the service.',
  ssml: 'Close every SSML tag inside one speak element.',
  'start-action': 'Set StartAction to the identifier of a block.',
  target: 'Point the branch to an existing block.',
  terminal: 'Remove the transitions.',
  'undocumented-type':
    'Check this block in the Connect console; this tool does not know its parameters.',
  'unknown-type': 'Replace the type.',
  unreachable: 'Connect the block or remove it.',
  version: 'Set Version to 2019-10-30.',
};

/** Returns the advice for a kind of finding. Returns undefined if there is none. */
export const findAdvice = (rule: string): string | undefined =>
  Object.hasOwn(advice, rule) ? advice[rule] : undefined;
