import { type App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { parseStageList, stageNames } from '../../lib/config.ts';
import { ContactCenterStack } from '../../lib/contact-center-stack.ts';
import { DataStack } from '../../lib/data-stack.ts';
import { IntakeStack } from '../../lib/intake-stack.ts';
import { WebStack } from '../../lib/web-stack.ts';
import { emptyApp } from '../support/assembly/synth.ts';

const softphoneOrigin = 'https://hotline-1022-tra-vinh-dev.my.connect.aws';

/** Synthesizes the stage `dev` with or without the softphone. */
const synthesize = (origin: string | undefined) => {
  const { dev: config } = Object.fromEntries(parseStageList('dev'));
  if (!config?.phone) throw new Error('dev has no telephone');
  const app: App = emptyApp('dev');
  const phone = { ...config.phone, ...(origin !== undefined && { softphone: { origin } }) };
  const { edge: _, ...open } = { ...config, phone };
  const data = new DataStack(app, 'Data', open);
  const web = new WebStack(app, 'Web', open);
  const contactCenter = new ContactCenterStack(app, 'Phone', { ...open, phone, data, web });
  const intake = new IntakeStack(app, 'Intake', {
    ...{ ...open, data, web, outbound: contactCenter.outbound, chats: contactCenter.chats },
  });
  return {
    contactCenter: Template.fromStack(contactCenter),
    intake: Template.fromStack(intake),
    portalUrl: Stack.of(contactCenter).resolve(web.portalUrl),
  };
};

/** Resources without the order in which CloudFormation creates them. */
const Resources = z.record(
  z.string(),
  z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).optional() }),
);
const listResources = (template: Template) =>
  Object.entries(Resources.parse(template.toJSON()['Resources']));

const [off, on] = [synthesize(undefined), synthesize(softphoneOrigin)];

test('every stage is without the softphone by default', () => {
  const phones = parseStageList(stageNames.join(',')).map(([, { phone }]) => phone);
  expect(phones.filter((phone) => phone?.softphone)).toEqual([]);
});

test('Connect allows the console to embed it only in a stage with the softphone, and nothing else differs', () => {
  off.contactCenter.resourceCountIs('AWS::Connect::ApprovedOrigin', 0);
  on.contactCenter.resourceCountIs('AWS::Connect::ApprovedOrigin', 1);
  on.contactCenter.hasResourceProperties('AWS::Connect::ApprovedOrigin', { Origin: on.portalUrl });
  const others = listResources(on.contactCenter).filter(
    ([, { Type }]) => Type !== 'AWS::Connect::ApprovedOrigin',
  );
  expect(others).toEqual(listResources(off.contactCenter));
});

test('the function of the console page receives the softphone’s origin only in a stage with the softphone', () => {
  const variable = `"SOFTPHONE_ORIGIN":"${softphoneOrigin}"`;
  const [without, withSoftphone] = [off, on].map(({ intake }) => JSON.stringify(intake.toJSON()));
  expect(without).not.toContain('SOFTPHONE');
  expect(withSoftphone?.split('SOFTPHONE')).toHaveLength(2);
  expect(withSoftphone).toContain(variable);
});
