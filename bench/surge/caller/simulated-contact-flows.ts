import type {
  CallEnvironment,
  PromptContent,
  PromptSource,
} from '../../../flow-tools/simulator/environment/call-environment.ts';
import { parsePromptKeyAndLanguage } from '../../../flow-tools/simulator/environment/file-call-environment.ts';
import type { LoadedFlow } from '../../../flow-tools/simulator/flow.ts';
import { loadFlow } from '../../../flow-tools/simulator/load-flow.ts';
import { officialLang } from '../../../i18n/languages.ts';
import { compileFlow } from '../../../lib/contact-center/flow-builder/compile.ts';
import { entryFlowName, hotlineFlows } from '../../../lib/contact-center/flows/all.ts';

const kindOf = (type: string): string => (type === 'MODULE' ? 'module' : 'flow');

const load = ({ name, type, ...program }: (typeof hotlineFlows)[number]): LoadedFlow => {
  const content = compileFlow({ name, type, ...program }, (ref) => ref);
  const loaded = loadFlow(content, { id: `${kindOf(type)}:${name}`, name, type });
  if (loaded.kind === 'refused') throw new Error(`${name}: ${loaded.reasons.join('; ')}`);
  return loaded.flow;
};

export type SimulatedContactFlows = {
  main: LoadedFlow;
  flow(id: string): LoadedFlow | undefined;
  prompt: CallEnvironment['prompt'];
};

/**
 * Loads the production contact flows for simulation. They reference resources by their names in this project instead of by
 * ARN.
 */
export function loadSimulatedContactFlows(
  secondsOf: (lang: string, key: string) => number,
): SimulatedContactFlows {
  const flows = new Map(hotlineFlows.map(load).map((flow) => [flow.id, flow]));
  const main = flows.get(`flow:${entryFlowName}`);
  if (main === undefined) throw new Error(`Contact flow ${entryFlowName} does not exist`);
  const prompts = new Map<string, PromptContent | undefined>();
  const find = (source: PromptSource): PromptContent | undefined => {
    // operators hear whispers from prompts of the instance, such as `prompt:whisper-urgent`
    const id = source.id.replace(/^prompt:/, `${officialLang}/`);
    const named = parsePromptKeyAndLanguage({ ...source, id });
    return named && { ...named, seconds: secondsOf(named.lang ?? 'all', named.key) };
  };
  return {
    main,
    flow: (id) => flows.get(id),
    prompt: (source) => {
      if (!prompts.has(source.id)) prompts.set(source.id, find(source));
      return prompts.get(source.id);
    },
  };
}
