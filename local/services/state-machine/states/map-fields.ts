import * as z from 'zod';
import { JsonPathExpression, ReferencePath } from '../data/path.ts';
import { PayloadTemplate } from '../data/template.ts';
import {
  commonStateFields,
  inputPathField,
  outputPathField,
  parametersField,
  requireAtMostOneOf,
  requireExactlyOneOf,
  requireTransition,
  resultPathField,
  resultSelectorField,
  transitionFields,
} from './fields.ts';
import { retryAndCatchFields } from './retry-and-catch.ts';

export const MaxBranchConcurrency = z.int().min(0);

const Processor = z.looseObject({
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE').optional() }).optional(),
});

const shape = {
  ...commonStateFields,
  ...transitionFields,
  ...inputPathField,
  ItemsPath: JsonPathExpression.optional(),
  ItemSelector: PayloadTemplate.optional(),
  ...parametersField,
  ItemProcessor: Processor.optional(),
  Iterator: z.looseObject({}).optional(),
  MaxConcurrency: MaxBranchConcurrency.optional(),
  MaxConcurrencyPath: ReferencePath.optional(),
  ...resultSelectorField,
  ...resultPathField,
  ...outputPathField,
  ...retryAndCatchFields,
};

/** Schema of an inline Map state; `Iterator` and `Parameters` are the older names of `ItemProcessor` and `ItemSelector`. */
export const mapFields = z
  .strictObject(shape)
  .superRefine(requireTransition)
  .superRefine(requireAtMostOneOf('ItemSelector', 'Parameters'))
  .superRefine(requireExactlyOneOf('ItemProcessor', 'Iterator'))
  .superRefine(requireAtMostOneOf('MaxConcurrency', 'MaxConcurrencyPath'))
  .transform(({ ItemSelector, Parameters, ItemProcessor, Iterator: iterator, ...rest }) => {
    const { ProcessorConfig: _, ...processor } = ItemProcessor ?? {};
    return {
      ...rest,
      selector: ItemSelector ?? Parameters,
      processor: iterator ?? processor,
      processorField: iterator ? 'Iterator' : 'ItemProcessor',
    };
  });

export type MapFields = z.output<typeof mapFields>;
