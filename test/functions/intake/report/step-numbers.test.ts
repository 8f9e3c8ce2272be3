import { describe, expect, test } from 'vitest';
import { karaoke, textStart, walkReportForm } from './walk-report-form.ts';

describe('page numbers of the report form that starts with the text', () => {
  test('every page has its own number', async () => {
    const form = walkReportForm();
    await form.post({ ...textStart, text: karaoke });
    await form.send({}, {}, {});
    expect(form.steps).toEqual(['proposals', 'details', 'sender', 'check']);
    expect(form.numbers).toEqual(['2', '3 / 5', '4 / 5', '5 / 5']);
  });

  test('the page of the place has its own number, also after the sender has selected the place', async () => {
    const form = walkReportForm();
    await form.post({ ...textStart, text: karaoke });
    await form.send({ areaCode: '', areaQuery: 'long' }, { areaCode: '29263' }, {}, {});
    expect(form.steps).toEqual(['proposals', 'place', 'details', 'sender', 'check']);
    expect(form.numbers).toEqual(['2', '3 / 6', '4 / 6', '5 / 6', '6 / 6']);
    await form.send({ to: 'back' }, { to: 'back' }, { to: 'back' });
    expect(form.steps.slice(-3)).toEqual(['sender', 'details', 'place']);
  });

  test('a text without a recognizable topic leads to four pages', async () => {
    const form = walkReportForm();
    await form.post({ ...textStart, text: 'Có chuyện này xin hỏi' });
    await form.send({ service: 'suggestion' }, {});
    expect(form.numbers).toEqual(['2', '3 / 4', '4 / 4']);
  });

  test('the list pages after the proposals are counted', async () => {
    const form = walkReportForm();
    await form.post({ ...textStart, text: karaoke });
    await form.send(
      ...[{ subject: 'other' }, { service: 'violation' }, { group: 'VP-DB' }, { topic: 'VP01' }],
      ...[{}, {}],
    );
    expect(form.steps.slice(1, 5)).toEqual(['service', 'group', 'topic', 'details']);
    expect(form.numbers).toEqual(['2', '3', '4', '5', '6 / 8', '7 / 8', '8 / 8']);
  });
});

describe('page numbers on other paths of the report form', () => {
  test('every page has its own number if the form starts with the service', async () => {
    const form = walkReportForm();
    await form.open();
    await form.open({ 'dich-vu': 'violation' });
    await form.send({ group: 'VP-DB' }, { topic: 'VP01' }, {}, {}, { text: karaoke }, {});
    expect(form.numbers).toEqual(['1', '2', '3', '4 / 8', '5 / 8', '6 / 8', '7 / 8', '8 / 8']);
  });

  test('a topic that the sender does not know leads to six pages', async () => {
    const form = walkReportForm();
    await form.open({ 'dich-vu': 'violation' });
    await form.send({ group: '' }, {}, { text: karaoke }, {});
    expect(form.numbers).toEqual(['2', '3 / 6', '4 / 6', '5 / 6', '6 / 6']);
  });

  test('an emergency is counted like any other report', async () => {
    const form = walkReportForm();
    await form.post({ ...textStart, text: 'Ba tôi ở phường 7 khó thở, tím tái, lơ mơ' });
    await form.send({ subject: 'SK01' }, {}, {});
    expect(form.numbers).toEqual(['2', '3 / 5', '4 / 5', '5 / 5']);
  });

  test('the question about a denunciation has no number, and the summary keeps its own', async () => {
    const form = walkReportForm();
    const text = 'Tôi tố cáo ông Nguyễn Văn Tám nhận tiền cho xe qua chốt ở phường 7';
    await form.post({ ...textStart, text });
    await form.send({ subject: 'other' }, { service: 'violation' }, { group: '' }, {}, {});
    expect(form.numbers).toEqual(['2', '3', '4', '5 / 6', '6 / 6', undefined]);
  });
});

test('a sender who corrects the topic of a text can select every topic of the group', async () => {
  const form = walkReportForm();
  await form.post({ ...textStart, text: karaoke });
  await form.send({}, {}, {}, { to: 'group' }, { group: 'VP-DB' });
  expect(form.steps.slice(-2)).toEqual(['group', 'topic']);
});
