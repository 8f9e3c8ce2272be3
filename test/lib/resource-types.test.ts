import { expect, test } from 'vitest';
import {
  isCustomResource,
  listSupportedResourceTypes,
} from '../../local/assembly/resource-types.ts';
import { stageAssembly } from '../support/assembly/stage-resources.ts';

const typesIn = (stage: string): string[] =>
  stageAssembly(stage)
    .flatMap(({ template }) => Object.values(template.Resources))
    .map(({ Type }) => Type)
    .filter((type) => !isCustomResource(type));

// local-edge has every type of local
test('the list of resource types that the local run supports contains each type of the stages exactly once', () => {
  const listed = listSupportedResourceTypes();
  expect(new Set(listed)).toEqual(new Set(['local-edge', 'dev', 'prod'].flatMap(typesIn)));
  expect(listed).toHaveLength(new Set(listed).size);
});
