import type { LoadedFlow } from '../../../../flow-tools/simulator/flow.ts';
import { loadFlow } from '../../../../flow-tools/simulator/load-flow.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import type { FlowDefinition } from '../../../../lib/contact-center/flow-builder/flow.ts';
import { hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';

/** Resolves each reference to its own symbolic name. */
const symbolic = (name: string): string => (name === 'prompt-bucket' ? 'prompts.example' : name);

export function addressOf({ name, type }: { name: string; type: string }): string {
  return `${type === 'MODULE' ? 'module' : 'flow'}:${name}`;
}

/** Compiled contact flows by the address that other flows use. */
export const contents = new Map(
  hotlineFlows.map((program) => [addressOf(program), compileFlow(program, symbolic)]),
);

const loaded = (program: FlowDefinition): LoadedFlow => {
  const { name, type } = program;
  const content = compileFlow(program, symbolic);
  const flow = loadFlow(content, { id: addressOf(program), name, type });
  if (flow.kind === 'refused') throw new Error(`${name}: ${flow.reasons.join('\n')}`);
  return flow.flow;
};

/** Contact flows as the simulator runs them. */
export const flows: LoadedFlow[] = hotlineFlows.map(loaded);

/** Returns the contact flows with the flow of the same name replaced. */
export function flowsWith(program: FlowDefinition): LoadedFlow[] {
  return flows.map((flow) => (flow.name === program.name ? loaded(program) : flow));
}
