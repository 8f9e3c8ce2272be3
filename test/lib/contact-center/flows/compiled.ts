import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import type { FlowDefinition } from '../../../../lib/contact-center/flow-builder/flow.ts';
import { hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';
import type { Flow } from '../../../../local/connect/flow.ts';
import { loadFlow } from '../../../../local/connect/load-flow.ts';

/** Each thing is called by its own name. */
const symbolic = (name: string): string => (name === 'prompt-bucket' ? 'prompts.example' : name);

export const addressOf = ({ name, type }: { name: string; type: string }): string =>
  `${type === 'MODULE' ? 'module' : 'flow'}:${name}`;

/** The hotline's flows as JSON, by what the others call them. */
export const contents = new Map(
  hotlineFlows.map((program) => [addressOf(program), compileFlow(program, symbolic)]),
);

const loaded = (program: FlowDefinition): Flow => {
  const { name, type } = program;
  const content = compileFlow(program, symbolic);
  const flow = loadFlow(content, { id: addressOf(program), name, type });
  if (flow.kind === 'refused') throw new Error(`${name}: ${flow.reasons.join('\n')}`);
  return flow.flow;
};

/** The hotline's flows as the simulator runs them. */
export const flows: Flow[] = hotlineFlows.map(loaded);

/** The same flows with another one in the place of the one of its name. */
export const flowsWith = (program: FlowDefinition): Flow[] =>
  flows.map((flow) => (flow.name === program.name ? loaded(program) : flow));
