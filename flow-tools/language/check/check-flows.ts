import { isJsonObject, type Json, listStrings } from '../../json.ts';
import type { ConnectAction, ConnectFlow } from '../read-flow.ts';
import { type ContactFlowFinding, createContactFlowFindingReporter } from './finding.ts';

/** Contact flow or flow module, with the name by which other flows reference it. */
export type NamedFlow = { name: string; flow: ConnectFlow };

type Reference = { to: string; path: string; action: string; kind: 'flow' | 'module' };

const maxModuleDepth = 5;

/**
 * Reports circular references between contact flows, which CloudFormation cannot create, and modules nested more than five
 * levels deep, which Connect does not run.
 */
export function checkFlowReferences(
  flows: readonly NamedFlow[],
): (ContactFlowFinding & { flow: string })[] {
  const names = new Set(flows.map(({ name }) => name));
  const references = new Map(
    flows.map(({ name, flow }) => [name, listReferences(flow).filter(({ to }) => names.has(to))]),
  );
  return flows.flatMap(({ name }) =>
    [...findCycles(name, references), ...findTooDeepModules(name, references)].map((finding) => ({
      ...finding,
      flow: name,
    })),
  );
}

const listReferences = (flow: ConnectFlow): Reference[] =>
  flow.Actions.flatMap((action, n) =>
    targetsIn(action, `Actions[${n}].Parameters`).map(({ text, path }) => ({
      // an ARN ends with the ID of the flow
      to: text.slice(text.lastIndexOf('/') + 1),
      path,
      action: action.Identifier,
      kind: action.Type === 'InvokeFlowModule' ? ('module' as const) : ('flow' as const),
    })),
  );

function targetsIn(
  { Type, Parameters }: ConnectAction,
  path: string,
): { text: string; path: string }[] {
  const texts = (key: string, value: Json | undefined) =>
    value === undefined ? [] : listStrings(value, `${path}.${key}`);
  if (Type === 'InvokeFlowModule') return texts('FlowModuleId', Parameters['FlowModuleId']);
  const hooks = Parameters['EventHooks'];
  return [
    ...texts('ContactFlowId', Parameters['ContactFlowId']),
    ...(isJsonObject(hooks) ? texts('EventHooks', hooks) : []),
  ];
}

type References = ReadonlyMap<string, Reference[]>;

/**
 * Finds cycles of references between contact flows that contain the given flow. A cycle is reported only once, for its
 * alphabetically first flow.
 */
function findCycles(name: string, references: References): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const seen = new Set<string>();
  const follow = (at: string, chain: readonly string[]) => {
    for (const { to, path, action } of references.get(at) ?? []) {
      if (to === name && chain.every((other) => name <= other))
        createContactFlowFindingReporter(findings, action)('error', 'flow-cycle', {
          path,
          summary: `Circular reference between flows: ${[...chain, name].join(' → ')}`,
          because: `CloudFormation cannot create any of them first. Reference in ${at}`,
        });
      if (to === name || seen.has(to)) continue;
      seen.add(to);
      follow(to, [...chain, to]);
    }
  };
  follow(name, [name]);
  return findings;
}

function findTooDeepModules(name: string, references: References): ContactFlowFinding[] {
  const findings: ContactFlowFinding[] = [];
  const depth = (at: string, above: readonly string[]): number => {
    const modules = (references.get(at) ?? []).filter(
      ({ to, kind }) => kind === 'module' && !above.includes(to),
    );
    return Math.max(0, ...modules.map(({ to }) => 1 + depth(to, [...above, to])));
  };
  const deep = depth(name, [name]);
  if (deep > maxModuleDepth)
    createContactFlowFindingReporter(findings)('error', 'module-depth', {
      path: '',
      summary: `Modules can be nested at most ${maxModuleDepth} levels deep; from ${name} they are nested ${deep} levels deep`,
    });
  return findings;
}
