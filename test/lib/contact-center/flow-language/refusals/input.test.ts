import { test } from 'vitest';
import { branching, to, when } from '../a-flow.ts';
import { type Case, isRefused, menu, menuErrors } from './refused.ts';

const cases: Case[] = [
  ['a truth where a string is due', menu({ StoreInput: false }), 'property-value', 'write "False"'],
  [
    'a menu with what belongs to an entry',
    menu({ StoreInput: 'False', DTMFConfiguration: {} }),
    'property-name',
    'in the form "menu"',
  ],
  [
    'a menu without the branch for silence',
    menu({ StoreInput: 'False' }, to('bye', 'NoMatchingCondition', 'NoMatchingError')),
    'error-required',
    'Error: InputTimeLimitExceeded',
  ],
  [
    'an entry that is not validated',
    menu({ StoreInput: 'True' }, to('bye', 'NoMatchingError')),
    'property-required',
    'Parameters.InputValidation',
  ],
  [
    'an entry with conditions',
    menu(
      { StoreInput: 'True', InputValidation: { CustomValidation: { MaximumLength: '4' } } },
      branching([when('Equals', '1')], 'NoMatchingError'),
    ),
    'conditions',
    'Action does not support conditions',
  ],
  [
    'a telephone number without the branch for a wrong one',
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
    'two validations',
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
    'an end sequence of six keys',
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
    'an end sequence that nobody can key',
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
    'a key that no telephone has',
    menu({ StoreInput: 'False' }, branching([when('Equals', '10')], ...menuErrors)),
    'operand',
    'one character of 0-9*#',
  ],
  [
    'a menu that compares otherwise',
    menu({ StoreInput: 'False' }, branching([when('TextContains', '1')], ...menuErrors)),
    'operator',
    'The operator is TextContains',
  ],
];

test.each(cases)('validateFlow rejects an action that collects customer input: %s', isRefused);
