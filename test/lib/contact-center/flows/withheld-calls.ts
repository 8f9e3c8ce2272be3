import { SurgeLevel } from '../../../../core/contact-center/model/phone-state.ts';
import { long, nobody, type Scenario } from './scenario.ts';

/** Keys that report a violation with topic and place but without the number. */
export const withheld = ['1', '2', '1', '1', '5664#', '1'];

/** Calls with withheld number on every path of the flows. */
export const withheldCalls: Scenario[] = [
  ...SurgeLevel.options.flatMap((surge) => [
    { keys: [...withheld, '#'], day: { surge } },
    { keys: [...withheld, '0'], day: { surge, priority: 'P1' as const } },
  ]),
  { keys: [...withheld, '0', '4'], staysAfterAgent: true, conditions: { hold: 40 } },
  { keys: [...withheld, '0', '-', '7', '1'], conditions: long },
  { keys: [...withheld, '0', '1'], conditions: { ...long, queueSize: 15 } },
  { keys: [...withheld, '0'], conditions: nobody },
  { keys: [...withheld, '0'], conditions: nobody, day: { priority: 'P1' } },
  { keys: [...withheld, '0'], conditions: { open: false } },
  ...(['too-many', 'not-ours'] as const).flatMap((opens) => [
    { keys: withheld, conditions: nobody, day: { opens } },
    { keys: [...withheld, '1'], conditions: long, day: { opens } },
  ]),
  { keys: withheld, conditions: nobody, failing: ['open'] },
  { keys: [...withheld, '1'], conditions: long, failing: ['open'] },
  { keys: [...withheld, '1'], conditions: long, failsFirst: { open: 2 } },
  { keys: [...withheld, '1'], conditions: long, failsFirst: { open: 4 } },
  { keys: withheld, conditions: nobody, failsFirst: { open: 2 } },
  { keys: [...withheld, '#'], failsFirst: { open: 1 } },
];
