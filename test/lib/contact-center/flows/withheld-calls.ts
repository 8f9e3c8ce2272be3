import { SurgeLevel } from '../../../../core/contact-center/model/phone-state.ts';
import { long, nobody, type Scenario } from './scenario.ts';

/** Keys that report a violation with topic and place but without the number. */
export const withheldNumberKeys = ['1', '7', '1', '1', '5664#', '1'];

const scenarios: Scenario[] = [
  ...SurgeLevel.options.flatMap((surge) => [
    { keys: [...withheldNumberKeys, '#'], day: { surge } },
    { keys: [...withheldNumberKeys, '0'], day: { surge, priority: 'P1' as const } },
  ]),
  ...[['5', '7'], ['5', '5'], ['7']].map((keys) => ({
    keys: ['1', ...keys, '#'],
    day: { surge: 'sms-link' },
  })),
  { keys: [...withheldNumberKeys, '0', '4'], staysAfterAgent: true, conditions: { hold: 40 } },
  { keys: [...withheldNumberKeys, '0', '-', '7', '1'], conditions: long },
  { keys: [...withheldNumberKeys, '0', '1'], conditions: { ...long, queueSize: 15 } },
  { keys: [...withheldNumberKeys, '0'], conditions: nobody },
  { keys: [...withheldNumberKeys, '0'], conditions: nobody, day: { priority: 'P1' } },
  { keys: [...withheldNumberKeys, '0'], conditions: { open: false } },
  ...(['too-many', 'not-ours'] as const).flatMap((opens) => [
    { keys: withheldNumberKeys, conditions: nobody, day: { opens } },
    { keys: [...withheldNumberKeys, '1'], conditions: long, day: { opens } },
  ]),
  { keys: withheldNumberKeys, conditions: nobody, failing: ['open'] },
  { keys: [...withheldNumberKeys, '1'], conditions: long, failing: ['open'] },
  { keys: [...withheldNumberKeys, '1'], conditions: long, failsFirst: { open: 2 } },
  { keys: [...withheldNumberKeys, '1'], conditions: long, failsFirst: { open: 4 } },
  { keys: withheldNumberKeys, conditions: nobody, failsFirst: { open: 2 } },
  { keys: [...withheldNumberKeys, '#'], failsFirst: { open: 1 } },
];

/** Calls with withheld number on every path of the flows. */
export const withheldCalls = scenarios.map((scenario) => ({ ...scenario, answersOffer: true }));
