import type { NeededPrompt } from '../../../core/contact-center/prompts/prompt-faults.ts';
import { compile } from '../flow-builder/compile.ts';
import type { Program } from '../flow-builder/flow.ts';
import { textsIn } from '../flow-language/json.ts';

const inBucket = /^https:\/\/prompt-bucket\/(.+)\/([^/]+)\.wav$/;

/**
 * Returns the recordings that flows play by a fixed name. Recordings named by contact attributes come from the data and are
 * not included.
 */
export const neededPrompts = (programs: readonly Program[]): NeededPrompt[] =>
  programs
    .flatMap((program) =>
      textsIn(
        compile(program, (name) => name),
        '',
      ),
    )
    .flatMap(({ text }) => {
      const [, folder = '', key = ''] = inBucket.exec(text) ?? [];
      if (key === '' || key.includes('$')) return [];
      return [{ key, folder: folder.startsWith('$') ? undefined : folder }];
    });
