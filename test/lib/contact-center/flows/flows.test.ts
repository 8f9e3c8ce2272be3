import { expect, test } from 'vitest';
import { assembledPrompts } from '../../../../core/contact-center/prompts/assembled-prompts.ts';
import { listPrompts } from '../../../../core/contact-center/prompts/list-prompts.ts';
import { Lang } from '../../../../core/messages/lang.ts';
import { checkFlowReferences } from '../../../../flow-tools/language/check/check-flows.ts';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { lintFlows } from '../../../../lib/contact-center/flow-lint/lint-flows.ts';
import { hotlineFlows } from '../../../../lib/contact-center/flows/all.ts';
import { launchDay, testDirectory } from '../../../support/directory/test-directory.ts';
import { addressOf, contents } from './compiled-flows.ts';
import { inGolden } from './golden-format.ts';

const named = hotlineFlows.map((program) => {
  const name = addressOf(program);
  const { flow, findings } = validateFlow(contents.get(name), program);
  if (!flow) throw new Error(JSON.stringify(findings));
  return { name, flow, channels: program.channels };
});

const recordings = new Set([
  ...Lang.options.flatMap((lang) =>
    listPrompts(lang, testDirectory, launchDay).map(({ key }) => `${lang}/${key}`),
  ),
  ...assembledPrompts.map(({ folder, key }) => `${folder}/${key}`),
]);

const prompts = {
  languages: Lang.options,
  has: (language: string, key: string) => recordings.has(`${language}/${key}`),
};

test.each(hotlineFlows.map((program) => [program.name, program]))(
  'the contact flow %s equals its reviewed golden file',
  async (name, program) => {
    await expect(inGolden(contents.get(addressOf(program)))).toMatchFileSnapshot(
      `../../../golden/contact-flows/${name}.flow.json`,
    );
  },
);

test('each contact flow refers only to flows that the deployment creates before it', () => {
  expect(checkFlowReferences(named)).toEqual([]);
  const order = named.map(({ name }) => name);
  for (const [n, { name, flow }] of named.entries()) {
    const mentioned = JSON.stringify(flow.Actions).match(/(flow|module):[a-z0-9-]+/g) ?? [];
    expect(
      mentioned.filter((other) => order.indexOf(other) >= n || !order.includes(other)),
      name,
    ).toEqual([]);
  }
});

test('the flow linter finds no problem in the deployed contact flows', () => {
  const people = named.filter(({ channels }) => !channels.includes('TASK'));
  expect(lintFlows(people, prompts)).toEqual([]);
});
