import { describe, expect, test } from 'vitest';
import { textStart, walkReportForm } from './walk-report-form.ts';

/** A time at which the everyday topics are offered. */
const springOf2022 = 150 * 24 * 60;

const describeDamagedRoad = async (text: string) => {
  const form = walkReportForm({ minute: springOf2022 });
  await form.post({ ...textStart, text });
  await form.send({ subject: 'VP24', place: 'gần chợ Long Đức' });
  return form;
};

describe('answers that follow from the text', () => {
  test('the page of details preselects the kind of road that the text names', async () => {
    const form = await describeDamagedRoad('Quốc lộ 53 qua xã Long Đức hư, nhiều ổ gà');
    expect(form.steps.at(-1)).toBe('details');
    expect(form.fields()['answers.VP24.road']).toBe('national');
  });

  test('the page of details preselects nothing if the text does not name the kind of road', async () => {
    const form = await describeDamagedRoad('Đường ở xã Long Đức hư, nhiều ổ gà');
    expect(form.fields()['answers.VP24.road']).toBe('');
  });

  test('an answer that the sender removes is not selected again', async () => {
    const form = await describeDamagedRoad('Quốc lộ 53 qua xã Long Đức hư, nhiều ổ gà');
    await form.send({ 'answers.VP24.road': '' }, { to: 'back' });
    expect(form.fields()).toMatchObject({ step: 'details', 'answers.VP24.road': '' });
  });
});
