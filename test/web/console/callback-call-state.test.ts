import { expect, test } from 'vitest';
import { noResponseProblem } from '../../../web/console/api/problem.ts';
import { getNextCallbackState } from '../../../web/console/screens/operator-desk/waiting/callback-call-state.ts';

const problem = { ...noResponseProblem, status: 409, title: 'Chưa đến giờ gọi lại' };

test("recording a callback's result clears the callback state on the console", () => {
  expect(getNextCallbackState({ phone: '0912 345 678', problem }, { isDone: true })).toEqual({});
  expect(getNextCallbackState({ isCalling: true }, { isDone: true })).toEqual({});
});

test('a rejected callback result keeps the phone number on the screen', () => {
  expect(getNextCallbackState({ phone: '0912 345 678' }, { problem })).toEqual({
    phone: '0912 345 678',
    problem,
  });
});

test('starting a callback removes the previous error from the screen', () => {
  expect(getNextCallbackState({ problem }, { isCalling: true })).toEqual({ isCalling: true });
});
