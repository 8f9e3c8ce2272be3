import * as z from 'zod';
import { HoursOfOperationProperties } from '../../flow-tools/simulator/environment/hours-of-operation.ts';
import { isSameResource, type LoadedFlow } from '../../flow-tools/simulator/flow.ts';
import { loadFlow } from '../../flow-tools/simulator/load-flow.ts';
import type { Resources } from '../assembly/resources.ts';
import type { Json } from '../assembly/template.ts';
import { throwUserError } from '../user-error.ts';
import { readPromptTexts } from './environment/prompt-texts.ts';

type QueueDefinition = {
  arn: string;
  name: string;
  hours: string | undefined;
  max: number | undefined;
};

/** Amazon Connect instance and its resources, as defined in the cloud assembly. */
export type EmulatedConnectInstance = {
  arn: string;
  region: string;
  number: { arn: string; address: string };
  /** Contact flows, read when they are first used. */
  readonly flows: LoadedFlow[];
  hours: ReadonlyMap<string, HoursOfOperationProperties>;
  queues: QueueDefinition[];
  /** Text and duration of each recorded prompt in the bucket. */
  promptTexts: ReturnType<typeof readPromptTexts>;
  /** Names of the recordings that are imported into the instance, such as `vi/whisper-urgent`, by ARN. */
  promptNames: ReadonlyMap<string, string>;
  /** ARNs of the Lambda functions that contact flows may invoke. */
  lambdas: ReadonlySet<string>;
  /** Contact flow that answers the phone number, read from the custom resource that associates the number with a flow. */
  entry: string | undefined;
};

const Content = z.object({
  Content: z.string(),
  Name: z.string(),
  Type: z.string().optional(),
});
const QueueProperties = z.object({
  Name: z.string(),
  HoursOfOperationArn: z.string().optional(),
  MaxContacts: z.coerce.number().optional(),
});
const PromptProperties = z.object({ Name: z.string() });
const Association = z.object({ IntegrationType: z.string(), IntegrationArn: z.string() });
const NumberFlow = z.object({ ContactFlowId: z.string() });

/** Reads the Connect instance from the cloud assembly; returns undefined when there is none. */
export function readConnectInstance(resources: Resources): EmulatedConnectInstance | undefined {
  const [instance] = resources.ofType(['AWS::Connect::Instance'], z.unknown());
  if (instance === undefined) return undefined;
  const [number] = resources.ofType(['AWS::Connect::PhoneNumber'], z.unknown());
  let flows: LoadedFlow[] | undefined;
  return {
    arn: instance.identity.ref,
    region: instance.region,
    number: {
      arn: number?.identity.ref ?? '',
      address: number?.identity.attributes['Address'] ?? '+842943861022',
    },
    get flows() {
      flows ??= readContactFlows(resources);
      return flows;
    },
    hours: new Map(
      resources
        .ofType(['AWS::Connect::HoursOfOperation'], HoursOfOperationProperties)
        .map(({ identity, properties }) => [identity.ref, properties]),
    ),
    queues: resources
      .ofType(['AWS::Connect::Queue'], QueueProperties)
      .map(({ identity, properties: { Name, HoursOfOperationArn, MaxContacts } }) => ({
        arn: identity.ref,
        name: Name,
        hours: HoursOfOperationArn,
        max: MaxContacts,
      })),
    promptTexts: readPromptTexts(resources),
    promptNames: new Map(
      resources
        .ofType(['AWS::Connect::Prompt'], PromptProperties)
        .map(({ identity, properties }) => [identity.ref, properties.Name]),
    ),
    lambdas: new Set(
      resources
        .ofType(['AWS::Connect::IntegrationAssociation'], Association)
        .filter(({ properties }) => properties.IntegrationType === 'LAMBDA_FUNCTION')
        .map(({ properties }) => properties.IntegrationArn),
    ),
    entry: resources
      .customResources()
      .flatMap(({ properties }) => NumberFlow.safeParse(properties).data?.ContactFlowId ?? [])[0],
  };
}

const flowTypes = ['AWS::Connect::ContactFlow', 'AWS::Connect::ContactFlowModule'];

/** Reads all contact flows of the cloud assembly; throws when Amazon Connect would reject one. */
export function readContactFlows(resources: Resources): LoadedFlow[] {
  return resources
    .ofType(flowTypes, Content)
    .map(({ stack, logicalId, type, identity, properties }) => {
      const { Content: content, Name: name, Type = 'CONTACT_FLOW' } = properties;
      const flowType = type === 'AWS::Connect::ContactFlowModule' ? 'MODULE' : Type;
      const loaded = loadFlow(content, { id: identity.ref, name, type: flowType });
      return loaded.kind === 'loaded'
        ? loaded.flow
        : throwUserError(
            `Amazon Connect would reject ${stack}/${logicalId}: ${loaded.reasons.join('; ')}`,
          );
    });
}

/**
 * Returns the contact flow that answers the phone number. If no flow is associated with the number, returns the only flow to
 * which no other flow refers.
 */
export function findEntryFlow(
  instance: EmulatedConnectInstance,
  associated: string | undefined,
): LoadedFlow | undefined {
  const wanted = associated ?? instance.entry;
  const given = wanted && instance.flows.find(({ id }) => isSameResource(id, wanted));
  if (given) return given;
  const named = JSON.stringify(instance.flows.flatMap(({ actions }) => parametersOf(actions)));
  const roots = instance.flows.filter(
    ({ id, type }) => type === 'CONTACT_FLOW' && !named.includes(id),
  );
  return roots.length === 1 ? roots[0] : undefined;
}

const parametersOf = (actions: LoadedFlow['actions']): Json[] =>
  [...actions.values()].map(({ Parameters }) => Parameters);
