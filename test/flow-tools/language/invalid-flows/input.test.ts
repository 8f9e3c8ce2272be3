import { test } from 'vitest';
import { branching, to, when } from '../flow-fixtures.ts';
import { type Case, isRefused, menu, menuErrors } from './invalid-flow-case.ts';

const cases: Case[] = [
  ['a boolean instead of a string', menu({ StoreInput: false }), 'property-value', 'write "False"'],
  [
    'a menu with a parameter of stored input',
    menu({ StoreInput: 'False', DTMFConfiguration: {} }),
    'property-name',
    'in the form "menu"',
  ],
  [
    'a menu without a branch for a timeout',
    menu({ StoreInput: 'False' }, to('bye', 'NoMatchingCondition', 'NoMatchingError')),
    'error-required',
    'Error: InputTimeLimitExceeded',
  ],
  [
    'stored input without a validation',
    menu({ StoreInput: 'True' }, to('bye', 'NoMatchingError')),
    'property-required',
    'Parameters.InputValidation',
  ],
  [
    'stored input with conditions',
    menu(
      { StoreInput: 'True', InputValidation: { CustomValidation: { MaximumLength: '4' } } },
      branching([when('Equals', '1')], 'NoMatchingError'),
    ),
    'conditions',
    'Action does not support conditions',
  ],
  [
    'a telephone number input without a branch for invalid numbers',
    menu(
      {
        StoreInput: 'True',
        InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'VN' } },
      },
      to('bye', 'NoMatchingError'),
    ),
    'error-required',
    'Error: InvalidPhoneNumber',
  ],
  [
    'two kinds of validation',
    menu(
      {
        StoreInput: 'True',
        InputValidation: {
          CustomValidation: { MaximumLength: '4' },
          PhoneNumberValidation: { NumberFormat: 'E164' },
        },
      },
      to('bye', 'InvalidPhoneNumber', 'NoMatchingError'),
    ),
    'one-of',
    'InputValidation',
  ],
  [
    'a termination sequence of six keys',
    menu(
      {
        StoreInput: 'True',
        InputValidation: { CustomValidation: { MaximumLength: '4' } },
        DTMFConfiguration: { InputTerminationSequence: '######' },
      },
      to('bye', 'NoMatchingError'),
    ),
    'property-value',
    'at most 5',
  ],
  [
    'a termination sequence with letters',
    menu(
      {
        StoreInput: 'True',
        InputValidation: { CustomValidation: { MaximumLength: '4' } },
        DTMFConfiguration: { InputTerminationSequence: 'ab' },
      },
      to('bye', 'NoMatchingError'),
    ),
    'property-value',
    'It must consist of the characters 0-9*#, not be ab',
  ],
  [
    'a menu condition with two digits',
    menu({ StoreInput: 'False' }, branching([when('Equals', '10')], ...menuErrors)),
    'operand',
    'one character of 0-9*#',
  ],
  [
    'a menu condition with another operator than Equals',
    menu({ StoreInput: 'False' }, branching([when('TextContains', '1')], ...menuErrors)),
    'operator',
    'The operator is TextContains',
  ],
];

test.each(cases)('validateFlow rejects an action that collects customer input: %s', isRefused);
