import { listStrings } from '../../../../flow-tools/json.ts';
import {
  type ConnectAction,
  type ConnectFlow,
  readFlow,
} from '../../../../flow-tools/language/read-flow.ts';
import { compileFlow } from '../../flow-builder/compile.ts';
import type { FlowDefinition } from '../../flow-builder/flow.ts';

const address = /^(flow|module):([a-z0-9-]+)$/;

const read = (program: FlowDefinition): ConnectFlow => {
  const flow = readFlow(compileFlow(program, (name) => name));
  if (flow.kind === 'refused') throw new Error(`Contact flow ${program.name} is invalid`);
  return flow.flow;
};

/** Returns the phone keys with which a caller reaches the given flow block directly from a menu. */
const keysTo = (flow: ConnectFlow, block: string): string[] =>
  flow.Actions.filter(({ Type }) => Type === 'GetParticipantInput')
    .flatMap(({ Transitions }) => Transitions.Conditions)
    .filter(({ NextAction }) => NextAction === block)
    .flatMap(({ Condition: { Operands } }) => Operands.map(String));

const isTransfer = ({ Type }: ConnectAction): boolean => Type === 'TransferToFlow';

const arrowOf = ({ Type }: ConnectAction): string =>
  Type === 'UpdateContactEventHooks' ? '-.->' : Type === 'InvokeFlowModule' ? '---' : '-->';

/**
 * Returns one Mermaid edge for each flow that the given flow references. A transfer is an arrow labeled with its menu keys,
 * a module a plain line, and a flow that Connect runs on a contact event a dotted arrow.
 */
const edgesOf = (program: FlowDefinition): string[] => {
  const flow = read(program);
  const found = flow.Actions.flatMap((action) =>
    listStrings(action.Parameters, '').flatMap(({ text }) => {
      const [, , to] = address.exec(text) ?? [];
      return to === undefined
        ? []
        : [
            {
              line: [arrowOf(action), to],
              keys: isTransfer(action) ? keysTo(flow, action.Identifier) : [],
            },
          ];
    }),
  );
  return [...Map.groupBy(found, ({ line }) => line.join(' '))].map(([line, same]) => {
    const keys = [...new Set(same.flatMap((each) => each.keys))].toSorted(
      (a, b) => Number(a) - Number(b),
    );
    const [arrow = '', to = ''] = line.split(' ');
    return `  ${program.name} ${arrow}${keys.length > 0 ? `|${keys.join(' ')}|` : ''} ${to}`;
  });
};

/** Renders the references between contact flows as a Mermaid flowchart. */
export function renderFlowDiagram(programs: readonly FlowDefinition[]): string {
  const modules = programs.filter(({ type }) => type === 'MODULE');
  return [
    'flowchart TD',
    ...modules.map(({ name }) => `  ${name}[[${name}]]`),
    ...programs.toReversed().flatMap(edgesOf),
  ].join('\n');
}
