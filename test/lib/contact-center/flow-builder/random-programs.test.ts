import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { actionCatalogue } from '../../../../flow-tools/language/catalogue.ts';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { compileFlow } from '../../../../lib/contact-center/flow-builder/compile.ts';
import type {
  FlowBlocks,
  FlowDefinition,
} from '../../../../lib/contact-center/flow-builder/flow.ts';
import { disconnect } from '../../../../lib/contact-center/flow-builder/message-blocks.ts';
import { everyBlock } from './every-block.ts';

const kinds = Object.keys(everyBlock);

/**
 * Builds a flow of the given kinds of blocks; each block leads to the next one first, then to those that `choices` select.
 */
const programOf = (chosen: readonly string[], choices: readonly number[]): FlowDefinition => {
  const names = [...chosen.map((kind, n) => `${kind} ${n}`), 'bye'];
  let choiceIndex = 0;
  const blocks = chosen.map((kind, n): [string, FlowBlocks[string]] => {
    let first = true;
    const to = () => {
      const next = first ? n + 1 : (choices[choiceIndex++ % choices.length] ?? 0) % names.length;
      first = false;
      return names[next] ?? 'bye';
    };
    const block = everyBlock[kind]?.(to);
    if (!block) throw new Error(kind);
    return [`${kind} ${n}`, block];
  });
  return {
    name: 'random',
    type: 'CONTACT_FLOW',
    channels: ['VOICE'],
    blocks: { ...Object.fromEntries(blocks), bye: disconnect() },
  };
};

const inTheMiddle = kinds.filter((kind) => kind !== 'disconnect');
const program = fc
  .tuple(
    fc.array(fc.constantFrom(...inTheMiddle), { minLength: 1, maxLength: 30 }),
    fc.array(fc.nat(100), { minLength: 1, maxLength: 20 }),
  )
  .map(([chosen, choices]) => programOf(chosen, choices));

const Compiled = z.object({
  Metadata: z.object({ ActionMetadata: z.record(z.string(), z.unknown()) }),
  Actions: z.array(z.object({ Identifier: z.string(), Type: z.string() })),
});

test('validateFlow accepts the compiled flow of every randomly generated program', () => {
  fc.assert(
    fc.property(program, (flowDefinition) => {
      const content = compileFlow(flowDefinition, (ref) => ref);
      expect(validateFlow(content, { type: 'CONTACT_FLOW', channels: ['VOICE'] }).findings).toEqual(
        [],
      );
      expect(validateFlow(JSON.stringify(content)).type).toBe('CONTACT_FLOW');
    }),
    { numRuns: 60 },
  );
});

test('the flow builder places every block at its own position on the console’s canvas', () => {
  fc.assert(
    fc.property(program, (flowDefinition) => {
      const { Metadata, Actions } = Compiled.parse(compileFlow(flowDefinition, (ref) => ref));
      const places = Object.values(Metadata.ActionMetadata).map((place) => JSON.stringify(place));
      expect(places).toHaveLength(Actions.length);
      expect(new Set(places).size).toBe(Actions.length);
    }),
    { numRuns: 20 },
  );
});

test('the flow builder has a block type for every Amazon Connect action that the hotline uses', () => {
  const { Actions } = Compiled.parse(
    compileFlow(
      programOf(
        kinds.filter((kind) => kind !== 'disconnect'),
        [0],
      ),
      (ref) => ref,
    ),
  );
  const made = new Set(Actions.map(({ Type }) => Type));
  const inCalls = [...actionCatalogue].filter(
    ([, { flowTypes, channels, retired, spelling }]) =>
      !retired &&
      !spelling &&
      channels.includes('VOICE') &&
      (flowTypes.includes('*') || flowTypes.includes('CONTACT_FLOW')),
  );
  expect(inCalls.map(([type]) => type).filter((type) => !made.has(type))).toEqual([
    'EndFlowExecution',
    'UpdateContactRoutingCriteria',
    'UpdateContactMediaStreamingBehavior',
    'CompleteOutboundCall',
    'CheckOutboundCallStatus',
    'ConnectParticipantWithLexBot',
    'CreateWisdomSession',
    'CreateCase',
    'GetCase',
    'UpdateCase',
    'GetCustomerProfile',
    'CreateCustomerProfile',
    'AssociateContactToCustomerProfile',
    'UpdateCustomerProfile',
    'GetCustomerProfileObject',
    'GetCalculatedAttributesForCustomerProfile',
    'StartOutboundChatContact',
    'ResumeContact',
  ]);
});
