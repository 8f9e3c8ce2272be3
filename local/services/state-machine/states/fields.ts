import * as z from 'zod';
import { JsonPathExpression, ReferencePath } from '../data/path.ts';
import { PayloadTemplate } from '../data/template.ts';

const label = z.string().min(1).max(80);

export const commonStateFields = {
  Type: z.string(),
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONPath').optional(),
};

export const transitionFields = { Next: label.optional(), End: z.boolean().optional() };

type DefinitionFields = Record<string, unknown>;

const countGivenFields = (fields: DefinitionFields, names: string[]): number =>
  names.filter((name) => fields[name] !== undefined).length;

export function requireAtMostOneOf(...names: [string, ...string[]]) {
  return (fields: DefinitionFields, refinement: z.RefinementCtx): void => {
    const message = `only one of ${names.join(', ')} may stand here`;
    if (countGivenFields(fields, names) > 1) {
      refinement.addIssue({ code: 'custom', message, path: [names[0]] });
    }
  };
}

export function requireExactlyOneOf(...names: [string, ...string[]]) {
  return (fields: DefinitionFields, refinement: z.RefinementCtx): void => {
    const message = `exactly one of ${names.join(', ')} must stand here`;
    if (countGivenFields(fields, names) !== 1) {
      refinement.addIssue({ code: 'custom', message, path: [names[0]] });
    }
  };
}

export function requireTransition(
  { Next, End }: DefinitionFields,
  refinement: z.RefinementCtx,
): void {
  if ((Next === undefined) !== (End === true)) {
    refinement.addIssue({
      code: 'custom',
      message: 'either Next or End must stand here',
      path: ['Next'],
    });
  }
}

export const stateNameSchema = label;

export const inputPathField = { InputPath: JsonPathExpression.nullable().optional() };
export const outputPathField = { OutputPath: JsonPathExpression.nullable().optional() };
export const parametersField = { Parameters: PayloadTemplate.optional() };
export const resultPathField = { ResultPath: ReferencePath.nullable().optional() };
export const resultSelectorField = { ResultSelector: PayloadTemplate.optional() };

export const secondsSchema = z.int().min(0).max(99_999_999);
