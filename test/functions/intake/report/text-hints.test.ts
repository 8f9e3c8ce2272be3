import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../web/samples/sample-open-pages.ts';
import { describeIssue, karaoke, withPhone } from './walk-report-form.ts';

describe('phone number in the text', () => {
  test.each([
    ['contact', { text: `${karaoke}. Gọi •••`, phone: '0912 345 678' }],
    ['remove', { text: `${karaoke}. Gọi •••`, phone: '' }],
    ['keep', { text: withPhone, phone: '' }],
  ])('the sender decides about it: %s', async (phoneInText, expected) => {
    const form = await describeIssue(withPhone);
    expect(form.fields()).not.toHaveProperty('phoneInText');
    await form.next({ phoneInText });
    await form.next();
    const { text, phone = '' } = form.fields();
    expect({ text, phone }).toEqual(expected);
  });

  test('the summary of an anonymous report points out the phone number and removes it on request', async () => {
    const form = await describeIssue(withPhone);
    await form.next({ phoneInText: 'keep' });
    await form.next();
    await form.next({ anonymous: 'on' });
    expect(form.page()).toContain('Nội dung có số điện thoại 0912\u00a0345\u00a0678');
    await form.next({ to: 'contact' });
    expect(form.page()).not.toContain('Nội dung có số điện thoại');
    expect(form.fields()).toMatchObject({
      ...{ step: 'check', phone: '0912 345 678', text: `${karaoke}. Gọi •••` },
    });
  });

  test('the summary of a named report accepts the decision to keep the phone number', async () => {
    const form = await describeIssue(withPhone);
    await form.next({ phoneInText: 'keep' });
    await form.next();
    await form.next({ anonymous: '', name: 'Thạch Thị Bảy' });
    expect([form.step(), form.page().includes('Nội dung có số điện thoại')]).toEqual([
      'check',
      false,
    ]);
  });
});

describe('known issue', () => {
  const published = { topic: 'VP01', areaName: 'Xã Long Đức', title: 'Karaoke ở chợ Long Đức' };

  test.each([
    [7, true],
    [undefined, false],
  ])('a published answer with %s reports is offered: %s', async (reportCount, isOffered) => {
    const answer = buildPublication({ ...published, reportCount });
    const form = await describeIssue(karaoke, [{ ...answer, publishedAt: new Date('2021-12-02') }]);
    const isLinked = () => form.page().includes(`href="/gop-y/${answer.id}"`);
    expect(isLinked()).toBe(isOffered);
    expect(form.page().includes('7 người đã báo việc này')).toBe(isOffered);
    await form.next();
    await form.next();
    expect([form.step(), isLinked()]).toEqual(['sender', isOffered]);
  });
});
