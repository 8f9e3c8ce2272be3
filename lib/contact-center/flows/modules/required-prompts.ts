import type { RequiredPrompt } from '../../../../core/contact-center/prompts/prompt-faults.ts';
import { listStrings } from '../../../../flow-tools/json.ts';
import { compileFlow } from '../../flow-builder/compile.ts';
import type { FlowDefinition } from '../../flow-builder/flow.ts';

const inBucket = /^https:\/\/prompt-bucket\/(.+)\/([^/]+)\.wav$/;

/**
 * Returns the recordings that contact flows play by a fixed name. Recordings whose names come from contact attributes are
 * not included, because they depend on directory data.
 */
export function listRequiredPrompts(programs: readonly FlowDefinition[]): RequiredPrompt[] {
  return programs
    .flatMap((program) =>
      listStrings(
        compileFlow(program, (name) => name),
        '',
      ),
    )
    .flatMap(({ text }) => {
      const [, folder = '', key = ''] = inBucket.exec(text) ?? [];
      if (key === '' || key.includes('$')) return [];
      return [{ key, folder: folder.startsWith('$') ? undefined : folder }];
    });
}
