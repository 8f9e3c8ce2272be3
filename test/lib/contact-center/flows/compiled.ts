import { compile } from '../../../../lib/contact-center/flow-builder/compile.ts';
import { programs } from '../../../../lib/contact-center/flows/all.ts';
import type { Flow } from '../../../../local/connect/flow.ts';
import { loadFlow } from '../../../../local/connect/load-flow.ts';

/** Each thing is called by its own name. */
const symbolic = (name: string): string => (name === 'prompt-bucket' ? 'prompts.example' : name);

export const addressOf = ({ name, type }: { name: string; type: string }): string =>
  `${type === 'MODULE' ? 'module' : 'flow'}:${name}`;

/** The hotline's flows as JSON, by what the others call them. */
export const contents = new Map(
  programs.map((program) => [addressOf(program), compile(program, symbolic)]),
);

/** The same as the simulator leads calls through. */
export const flows: Flow[] = programs.map((program) => {
  const { name, type } = program;
  const loaded = loadFlow(contents.get(addressOf(program)), { id: addressOf(program), name, type });
  if (loaded.kind === 'refused') throw new Error(`${name}: ${loaded.reasons.join('\n')}`);
  return loaded.flow;
});
