import { describe, expect, test } from 'vitest';
import { textStart, walkReportForm } from './walk-report-form.ts';

/** A time at which the everyday topics are offered. */
const springOf2022 = 150 * 24 * 60;

describe('place that the topic asks for too', () => {
  test('the address from the proposals is the answer on the page of details', async () => {
    const form = walkReportForm({ minute: springOf2022 });
    await form.post({ ...textStart, text: 'Đường xã Long Đức hư, nhiều ổ gà' });
    await form.send({ subject: 'VP24', place: 'gần chợ Long Đức' });
    expect(form.steps.at(-1)).toBe('details');
    expect(form.fields()['answers.VP24.where']).toBe('gần chợ Long Đức');
  });

  test('the answer on the page of details is the address on the page of the place', async () => {
    const form = walkReportForm({ minute: springOf2022 });
    await form.open({ 'dich-vu': 'violation', 'chu-de': 'VP24' });
    await form.send({}, { topic: 'VP24' }, { 'answers.VP24.where': 'gần chợ Long Đức' });
    expect(form.fields()).toMatchObject({ step: 'place', place: 'gần chợ Long Đức' });
  });

  test('an address that the sender removes stays empty', async () => {
    const form = walkReportForm({ minute: springOf2022 });
    await form.open({ 'dich-vu': 'violation', 'chu-de': 'VP24' });
    await form.send({}, { topic: 'VP24' }, { 'answers.VP24.where': 'gần chợ' }, { place: '' });
    await form.send({ to: 'back' });
    expect(form.fields()).toMatchObject({ step: 'place', place: '' });
  });
});
