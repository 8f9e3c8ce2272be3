import * as z from 'zod';
import { Path, ReferencePath } from '../data/path.ts';
import { Template } from '../data/template.ts';
import {
  anyState,
  atMostOneOf,
  exactlyOneOf,
  inputPath,
  leadsOn,
  outputPath,
  parameters,
  resultPath,
  resultSelector,
  way,
} from './fields.ts';
import { retryAndCatch } from './retry-and-catch.ts';

export const Concurrency = z.int().min(0);

const Processor = z.looseObject({
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE').optional() }).optional(),
});

const shape = {
  ...anyState,
  ...way,
  ...inputPath,
  ItemsPath: Path.optional(),
  ItemSelector: Template.optional(),
  ...parameters,
  ItemProcessor: Processor.optional(),
  Iterator: z.looseObject({}).optional(),
  MaxConcurrency: Concurrency.optional(),
  MaxConcurrencyPath: ReferencePath.optional(),
  ...resultSelector,
  ...resultPath,
  ...outputPath,
  ...retryAndCatch,
};

/** Schema of an inline Map state; `Iterator` and `Parameters` are the older names of `ItemProcessor` and `ItemSelector`. */
export const mapFields = z
  .strictObject(shape)
  .superRefine(leadsOn)
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
