import { expect, test } from 'vitest';
import { unreached } from '../../../web/console/api/problem.ts';
import { afterStep } from '../../../web/console/screens/desk/call-state.ts';

const problem = { ...unreached, status: 409, title: 'Chưa đến giờ gọi lại' };

test("recording a callback's result clears the call state", () => {
  expect(afterStep({ phone: '0912 345 678', problem }, { isDone: true })).toEqual({});
  expect(afterStep({ isCalling: true }, { isDone: true })).toEqual({});
});

test('a rejected callback result keeps the shown number', () => {
  expect(afterStep({ phone: '0912 345 678' }, { problem })).toEqual({
    phone: '0912 345 678',
    problem,
  });
});

test('starting a callback clears the previous problem', () => {
  expect(afterStep({ problem }, { isCalling: true })).toEqual({ isCalling: true });
});
