import { randomInt } from 'node:crypto';
import * as z from 'zod';
import { FaultKind } from '../../../local/aws/fault.ts';
import { type CheckName, checkNames } from './check-names.ts';

/** Help text of a command-line option and the checks that accept it. */
type OptionUse = {
  help: string;
  /** Placeholder of the option's value in the help; an option without one is a flag. */
  value?: string;
  isRepeatable?: true;
  /** Checks that accept the option; all if missing. */
  checks?: readonly CheckName[];
  /**
   * True if the option selects less than whole parts: results are neither stored nor skipped nor written to `docs/trust.md`.
   */
  isNarrowing?: true;
};
export const optionUses = z.registry<OptionUse>();

const flag = () => z.boolean().default(false);
const texts = () => z.array(z.string()).default([]);
const count = () => z.coerce.number().int().min(0);

/** All options of `npm run long`: common options first, then those of single checks. */
export const LongOptions = z.object({
  only: texts()
    .transform((names) => names.flatMap((name) => name.split(',')))
    .pipe(
      z.array(
        z.enum(checkNames, {
          error: ({ input }) => `unknown check "${input}". Checks: ${checkNames.join(', ')}`,
        }),
      ),
    )
    .register(optionUses, {
      ...{ value: 'CHECK', isRepeatable: true },
      help: 'Run these checks, separated by commas or by repeating the option; all by default',
    }),
  parts: texts().register(optionUses, {
    ...{ value: 'PART', isRepeatable: true },
    help: 'Run the parts with this name or with a name that begins with these words; --list shows them',
  }),
  quick: flag().register(optionUses, { help: 'Run the short form of each check' }),
  seed: count()
    .default(() => randomInt(2 ** 31))
    .register(optionUses, {
      value: 'N',
      help: 'Use this seed; parts that passed with it before are skipped, so an interrupted run continues',
    }),
  again: flag().register(optionUses, { help: 'Repeat parts that passed with this seed' }),
  list: flag().register(optionUses, {
    help: 'List the checks: what each proves, its parts, how long',
  }),
  record: flag().register(optionUses, {
    help: 'Record today’s table items and payloads for the upgrade check, and stop',
  }),
  help: flag().register(optionUses, { help: 'Show this help' }),
  from: z
    .string()
    .default('HEAD~1')
    .register(optionUses, {
      ...{ value: 'COMMIT', checks: ['upgrade'] },
      help: 'Earlier version to upgrade from; HEAD~1 by default',
    }),
  life: texts().register(optionUses, {
    ...{ value: 'NAME', isRepeatable: true, checks: ['faults', 'privacy'], isNarrowing: true },
    help: 'Only these scenarios',
  }),
  step: z
    .string()
    .optional()
    .register(optionUses, {
      ...{ value: 'NAME', checks: ['faults'], isNarrowing: true },
      help: 'Only this step of the scenarios',
    }),
  kind: FaultKind.optional().register(optionUses, {
    ...{ value: 'KIND', checks: ['faults'], isNarrowing: true },
    help: `Only this kind of fault: ${FaultKind.options.join(', ')}`,
  }),
  fault: texts().register(optionUses, {
    ...{ value: 'FAULT', isRepeatable: true, checks: ['faults'], isNarrowing: true },
    help: 'Only this fault, as a failure printed it; needs --life and --step',
  }),
  route: z
    .string()
    .optional()
    .register(optionUses, {
      ...{ value: 'TEXT', checks: ['hostile'], isNarrowing: true },
      help: 'Only requests to routes with this text',
    }),
  input: count()
    .optional()
    .register(optionUses, {
      ...{ value: 'N', checks: ['hostile'], isNarrowing: true },
      help: 'Only the request with this number',
    }),
  consumer: z
    .string()
    .optional()
    .register(optionUses, {
      ...{ value: 'TEXT', checks: ['overload'], isNarrowing: true },
      help: 'Only consumers with this text in their names',
    }),
  file: z
    .string()
    .optional()
    .register(optionUses, {
      ...{ value: 'TEXT', checks: ['mutation'], isNarrowing: true },
      help: 'Only source files with this text in their paths',
    }),
});
export type LongOptions = z.infer<typeof LongOptions>;

/** Options of a single check by name, for commands that reproduce a failure. */
export const OwnOptions = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string())]),
);
export type OwnOptions = z.infer<typeof OwnOptions>;
