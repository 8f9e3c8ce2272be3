import * as z from 'zod';
import { Path, ReferencePath } from '../data/path.ts';
import { PayloadTemplate } from '../data/template.ts';
import {
  atMostOneOf,
  commonStateFields,
  exactlyOneOf,
  inputPath,
  outputPath,
  parameters,
  requireTransition,
  resultPath,
  resultSelector,
  transitionFields,
} from './fields.ts';
import { retryAndCatchFields } from './retry-and-catch.ts';

export const Concurrency = z.int().min(0);

const Processor = z.looseObject({
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE').optional() }).optional(),
});

const shape = {
  ...commonStateFields,
  ...transitionFields,
  ...inputPath,
  ItemsPath: Path.optional(),
  ItemSelector: PayloadTemplate.optional(),
  ...parameters,
  ItemProcessor: Processor.optional(),
  Iterator: z.looseObject({}).optional(),
  MaxConcurrency: Concurrency.optional(),
  MaxConcurrencyPath: ReferencePath.optional(),
  ...resultSelector,
  ...resultPath,
  ...outputPath,
  ...retryAndCatchFields,
};

/** Schema of an inline Map state; `Iterator` and `Parameters` are the older names of `ItemProcessor` and `ItemSelector`. */
export const mapFields = z
  .strictObject(shape)
  .superRefine(requireTransition)
  .superRefine(atMostOneOf('ItemSelector', 'Parameters'))
  .superRefine(exactlyOneOf('ItemProcessor', 'Iterator'))
  .superRefine(atMostOneOf('MaxConcurrency', 'MaxConcurrencyPath'))
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
