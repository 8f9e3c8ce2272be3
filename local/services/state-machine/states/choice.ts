import * as z from 'zod';
import { effectiveInput, stateOutput } from '../data/flow.ts';
import { JsonObject } from '../data/json.ts';
import { toZodTransform } from '../data/read-or-refuse.ts';
import { readRule } from './choice-rule.ts';
import { commonStateFields, inputPath, outputPath, stateNameSchema } from './fields.ts';
import { stateType } from './state-type.ts';

const Option = JsonObject.transform(
  toZodTransform(({ Next, ...rule }) => ({
    to: stateNameSchema.parse(Next),
    holds: readRule(rule),
  })),
);

const fields = z.strictObject({
  ...commonStateFields,
  ...inputPath,
  ...outputPath,
  Choices: z.array(Option).min(1),
  Default: stateNameSchema.optional(),
});

export const choiceStateType = stateType('Choice', fields, ({ Choices, Default, ...state }) => ({
  targets: [...Choices.map(({ to }) => to), ...(Default === undefined ? [] : [Default])],
  begin: (visit) => {
    const input = effectiveInput(state, visit);
    const to = Choices.find(({ holds }) => holds({ ...visit, input }))?.to ?? Default;
    if (to !== undefined) return { kind: 'leave', output: stateOutput(state, visit, input), to };
    return {
      kind: 'fail',
      error: 'States.NoChoiceMatched',
      cause: 'No rule of the Choice state matched, and it has no Default',
    };
  },
}));
