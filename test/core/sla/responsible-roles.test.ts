import { describe, expect, test } from 'vitest';
import { getOperatorUnit } from '../../../core/directory/model/organization/unit.ts';
import { findResponsibleRoles, type ResponsibleTask } from '../../../core/sla/responsible-roles.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';
import { aTicket, atMinute } from '../../support/samples/a-ticket.ts';

const unit = 'UBND_XA:29254';
const operators = getOperatorUnit(testDirectory, atMinute(0)).ref;
const rolesOf = (changes: Partial<Ticket>) =>
  findResponsibleRoles(aTicket({ unit, ...changes }), testDirectory);
const { dueAt } = aTicket().clocks.resolve;
const handler = { unit, role: 'handler', task: 'resolve', dueAt };
const operatorsHead = (task: ResponsibleTask) => ({
  ...{ unit: operators, role: 'head', task },
  dueAt: atMinute(120),
});
const wait = { at: atMinute(0), dueAt: atMinute(120) };
const dataRequest: NonNullable<Ticket['dataRequest']> = {
  ...({ right: 'see', state: 'asked', askedAt: atMinute(0), askedBy: 'citizen' } as const),
  ...{ dueAt: atMinute(120), delays: 0 },
};

describe('the roles that must act on a ticket', () => {
  test.each([
    ['assigned', [handler]],
    ['in-progress', [handler]],
    ['in-review', [{ ...handler, role: 'head' }]],
    ['waiting', []],
    ['answered', []],
    ['closed', []],
  ] as const)(
    'the roles that must act on a ticket with the status “%s” are %j',
    (status, roles) => {
      expect(rolesOf({ status })).toEqual(roles);
    },
  );

  test('nobody must act on a ticket without a unit', () => {
    expect(rolesOf({ status: 'new', unit: undefined })).toEqual([]);
  });

  test('only the operators’ head must act during a complaint review', () => {
    const complaintHold = { source: 'report', ...wait } as const;
    expect(rolesOf({ status: 'assigned', complaintHold })).toEqual([
      operatorsHead('complaint-review'),
    ]);
  });

  test('the operators’ head must act on a possible emergency in addition to the unit', () => {
    const possibleEmergency = { version: 1, ...wait };
    expect(rolesOf({ status: 'assigned', possibleEmergency })).toEqual([
      handler,
      operatorsHead('emergency-screening'),
    ]);
  });

  test('the operators’ head must act on an open data subject request, also of a closed ticket', () => {
    expect(rolesOf({ status: 'closed', dataRequest })).toEqual([operatorsHead('data-request')]);
    expect(
      rolesOf({ status: 'closed', dataRequest: { ...dataRequest, state: 'granted' } }),
    ).toEqual([]);
  });
});
