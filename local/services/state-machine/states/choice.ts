import * as z from 'zod';
import { computeStateInput, computeStateOutput } from '../data/input-output.ts';
import { JsonObject } from '../data/json.ts';
import { toZodTransform } from '../data/zod-transform.ts';
import { parseChoiceRule } from './choice-rule.ts';
import { commonStateFields, inputPathField, outputPathField, stateNameSchema } from './fields.ts';
import { defineStateType } from './state-type.ts';

const Option = JsonObject.transform(
  toZodTransform(({ Next, ...rule }) => ({
    to: stateNameSchema.parse(Next),
    holds: parseChoiceRule(rule),
  })),
);

const fields = z.strictObject({
  ...commonStateFields,
  ...inputPathField,
  ...outputPathField,
  Choices: z.array(Option).min(1),
  Default: stateNameSchema.optional(),
});

export const choiceStateType = defineStateType(
  'Choice',
  fields,
  ({ Choices, Default, ...state }) => ({
    targets: [...Choices.map(({ to }) => to), ...(Default === undefined ? [] : [Default])],
    begin: (visit) => {
      const input = computeStateInput(state, visit);
      const to = Choices.find(({ holds }) => holds({ ...visit, input }))?.to ?? Default;
      if (to !== undefined)
        return { kind: 'leave', output: computeStateOutput(state, visit, input), to };
      return {
        kind: 'fail',
        error: 'States.NoChoiceMatched',
        cause: 'No rule of the Choice state matched, and it has no Default',
      };
    },
  }),
);
