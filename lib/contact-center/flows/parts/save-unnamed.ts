import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { compare, loop } from '../../flow-builder/branch-blocks.ts';
import { setAttributes, setFlowAttributes } from '../../flow-builder/contact-blocks.ts';
import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import { attribute, external, flowAttribute } from '../../flow-builder/values.ts';
import { askFunction } from './ask-function.ts';
import { type Part, whole } from './part.ts';
import { firstOf, spokenCode } from './spoken-code.ts';
import { dueKeys, spokenRow } from './spoken-row.ts';

type Ways = { told: string; untold: string };
type Anywhere = Part<'MODULE' | 'CUSTOMER_QUEUE'>;

/**
 * Builds flow blocks that open an anonymous caller's ticket and read out its code twice and its deadline. Connect stores
 * contact attributes together with the phone number, so topic and place are removed from them first, and only the ticket's
 * priority is stored.
 */
export const saveUnnamed = (name: string, { told, untold }: Ways): Anywhere =>
  whole<'MODULE' | 'CUSTOMER_QUEUE'>(
    withoutTheMatter(name),
    asked(name, untold),
    said(name),
    spokenCode(`${name} - code`, external, `${name} - once more`),
    spokenRow(`${name} - due`, dueKeys.map(external), told),
  );

const matter = ['topic', 'area', 'aboutOffice'] as const;
const ofCall = Object.fromEntries(matter.map((key) => [key, attribute(key)]));
const ofFlow = Object.fromEntries(matter.map((key) => [key, flowAttribute(key)]));
const nothing = Object.fromEntries(matter.map((key) => [key, '']));

const withoutTheMatter = (name: string): Anywhere => ({
  [name]: setFlowAttributes({
    attributes: ofCall,
    next: `${name} - take it off`,
    error: `${name} - take it off`,
  }),
  [`${name} - take it off`]: setAttributes({
    attributes: nothing,
    next: `${name} - open`,
    error: `${name} - open`,
  }),
});

const asked = (name: string, untold: string): Anywhere => ({
  [`${name} - open`]: askFunction('open', {
    with: {
      service: attribute('service'),
      ...ofFlow,
      lang: attribute('lang'),
      withheld: 'yes',
    },
    seconds: callPlan.openingSeconds,
    next: `${name} - is it there`,
    error: `${name} - try again`,
  }),
  [`${name} - try again`]: loop({ times: 1, again: `${name} - open`, done: `${name} - put back` }),
  [`${name} - is it there`]: compare({
    value: external('kind'),
    cases: [{ equals: 'opened', to: `${name} - keep no code` }],
    otherwise: `${name} - keep the reason`,
  }),
  [`${name} - keep no code`]: setAttributes({
    attributes: { opened: external('kind'), priority: external('priority') },
    next: `${name} - say so`,
    error: `${name} - say so`,
  }),
  [`${name} - keep the reason`]: setAttributes({
    attributes: { opened: external('kind'), ...ofFlow },
    next: untold,
    error: untold,
  }),
  // no ticket exists that topic and place could identify, and a later attempt needs them
  [`${name} - put back`]: setAttributes({ attributes: ofFlow, next: untold, error: untold }),
});

const said = (name: string): Anywhere => ({
  [`${name} - say so`]: message({
    prompt: recording('registered-withheld'),
    next: firstOf(`${name} - code`),
  }),
  [`${name} - once more`]: loop({
    times: 1,
    again: `${name} - say it again`,
    done: `${name} - by when`,
  }),
  [`${name} - say it again`]: message({
    prompt: recording('code-again'),
    next: firstOf(`${name} - code`),
  }),
  [`${name} - by when`]: message({ prompt: recording('answer-due'), next: `${name} - due 1` }),
});
