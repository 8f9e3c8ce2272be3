import { expect } from 'vitest';
import type { Json } from '../../../../flow-tools/json.ts';
import { filterErrors } from '../../../../flow-tools/language/check/finding.ts';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import type { FlowType } from '../../../../flow-tools/language/flow-type.ts';
import { action, aFlow, branching, to } from '../flow-fixtures.ts';

type JsonObject = { [key: string]: Json };

export type Case = [what: string, flow: unknown, rule: string, message: string, type?: FlowType];

export function isRefused(...[, flow, rule, message, type]: Case) {
  const errors = filterErrors(validateFlow(flow, { type }).findings);
  expect(errors.map((finding) => [finding.rule, finding.message])).toContainEqual([
    rule,
    expect.stringContaining(message),
  ]);
}

export const menuErrors = ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'];

export function menu(parameters: JsonObject, transitions = to('bye', ...menuErrors)) {
  return aFlow(
    action(
      'ask',
      'GetParticipantInput',
      { InputTimeLimitSeconds: '5', ...parameters },
      transitions,
    ),
  );
}

export function hears(parameters: JsonObject) {
  return aFlow(action('say', 'MessageParticipant', parameters, to('bye')));
}

export function lambda(parameters: JsonObject, transitions = to('bye', 'NoMatchingError')) {
  return aFlow(
    action(
      'call',
      'InvokeLambdaFunction',
      { LambdaFunctionARN: 'lambda:door', InvocationTimeLimitSeconds: '5', ...parameters },
      transitions,
    ),
  );
}

export function compare(value: string, ...conditions: JsonObject[]) {
  return aFlow(
    action(
      'which',
      'Compare',
      { ComparisonValue: value },
      branching(conditions, 'NoMatchingCondition'),
    ),
  );
}

export function staffed(...conditions: JsonObject[]) {
  return aFlow(
    action(
      'staffed',
      'CheckMetricData',
      { MetricType: 'NumberOfAgentsStaffed' },
      branching(conditions, 'NoMatchingError', 'NoMatchingCondition'),
    ),
  );
}
