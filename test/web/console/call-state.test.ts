import { expect, test } from 'vitest';
import { unreached } from '../../../web/console/api/problem.ts';
import { afterStep } from '../../../web/console/screens/desk/call-state.ts';

const problem = { ...unreached, status: 409, title: 'Chưa đến giờ gọi lại' };

test('a call whose result is recorded leaves nothing for the next one', () => {
  expect(afterStep({ phone: '0912 345 678', problem }, { isDone: true })).toEqual({});
  expect(afterStep({ isCalling: true }, { isDone: true })).toEqual({});
});

test('a refused result leaves the number and the choice of another result', () => {
  expect(afterStep({ phone: '0912 345 678' }, { problem })).toEqual({
    phone: '0912 345 678',
    problem,
  });
});

test('a call that begins replaces the refusal before it', () => {
  expect(afterStep({ problem }, { isCalling: true })).toEqual({ isCalling: true });
});
