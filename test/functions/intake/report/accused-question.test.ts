import { describe, expect, test } from 'vitest';
import { toLocalInstant } from '../../../support/directory/test-directory.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';
import { textStart, walkReportForm } from './walk-report-form.ts';

const day = toLocalInstant('2025-07-02T09:00');

const minuteOfDay = (day.getTime() - atMinute(0).getTime()) / 60_000;
const startForm = () => {
  const form = walkReportForm({ minute: minuteOfDay });
  return { ...form, accused: () => form.fields()['accused'] };
};

/** Describes an issue in own words, selects the topic from the lists, and continues to its questions. */
const toMisconduct = async () => {
  const form = startForm();
  const text = 'Hôm qua tôi đến phường Nguyệt Hoá làm giấy tờ mà không được tiếp đón đàng hoàng';
  await form.post({ ...textStart, text });
  await form.next({ subject: 'other', service: 'violation', areaCode: '29254', accused: '' });
  await form.next({ service: 'violation' });
  await form.next({ group: 'VP37' });
  return form;
};
const answers = {
  'answers.VP37.what': 'manner',
  'answers.VP37.when': 'sáng qua',
};

describe('the question which office a report is about', () => {
  test('is asked about misconduct of officials if the sender selected this topic after describing the issue', async () => {
    const form = await toMisconduct();
    expect([form.step(), form.accused()]).toEqual(['details', '?']);
    expect(form.page()).toContain('Quý vị phản ánh cơ quan nào?');
    await form.next(answers);
    await form.next({ phone: '0912 345 678' });
    expect(form.step()).toBe('check');
    expect(form.page()).toContain('Có, nhưng tôi không rõ cơ quan nào');
    await form.next();
    expect(form.tickets.all()).toMatchObject([{ topic: 'VP37', isAboutOffice: true }]);
  });

  test('is not asked on the page with details if the topic is not about an office', async () => {
    const form = startForm();
    await form.post({
      ...{ step: 'topic', start: 'list', service: 'violation', group: 'VP-MT', topic: 'VP22' },
      text: 'Quán hát karaoke tới khuya',
    });
    expect([form.step(), form.accused()]).toEqual(['details', undefined]);
  });

  test('is preselected without “no” on the text page for a topic that is always about an office', async () => {
    const form = startForm();
    const fields = { service: 'violation', topic: 'VP37', areaCode: '29254', ...answers };
    await form.post({ step: 'place', ...fields });
    expect([form.step(), form.accused()]).toEqual(['text', '?']);
  });
});

describe('the search for the accused office', () => {
  test.each([
    ['Sở Giao thông vận tải', 'SO_GTVT', ['SO_GTVT'], 'SO_XD'],
    ['ubnd phuong 6', 'UBND_XA:29251', ['UBND_XA:29251'], 'UBND_XA:29242'],
    ['UBND huyện Cầu Kè', 'UBND_HUYEN:845', ['UBND_HUYEN:845'], undefined],
  ])('finds “%s” by its former name', async (accusedQuery, ref, declared, successor) => {
    const form = await toMisconduct();
    await form.next({ ...answers, accusedQuery });
    expect([form.step(), form.accused()]).toEqual(['sender', ref]);
    await form.next({ phone: '0912 345 678' });
    expect(form.page()).toMatch(/nay là (Sở|UBND) /);
    await form.next();
    const [ticket] = form.tickets.all();
    expect(ticket).toMatchObject({ declared });
    if (successor) expect(ticket?.accused).toContain(successor);
  });

  test('lists the offices from which the sender selects one', async () => {
    const form = await toMisconduct();
    await form.next({ ...answers, accusedQuery: 'phường 7' });
    expect(form.step()).toBe('details');
    expect(form.page()).toContain('Có nhiều cơ quan phù hợp');
    expect(form.page()).toContain('UBND phường 7, nay là UBND phường Nguyệt Hoá');
    expect(form.page()).toContain('Kết quả tìm “phường 7”');
    await form.next({ accused: 'UBND_XA:29254' });
    expect(form.step()).toBe('sender');
  });

  test('selects the office of the selected unit type', async () => {
    const form = await toMisconduct();
    await form.next({ ...answers, accused: 'UBND_XA', accusedQuery: 'phường 7' });
    expect(form.fields()).toMatchObject({
      ...{ step: 'sender', accused: 'UBND_XA:29254', accusedQuery: '' },
    });
  });

  test('explains that no office has the name', async () => {
    const form = await toMisconduct();
    await form.next({ ...answers, accusedQuery: 'Sở Không Có' });
    expect(form.step()).toBe('details');
    expect(form.page()).toContain('Không tìm thấy cơ quan này');
    await form.next({ accusedQuery: '' });
    expect(form.step()).toBe('sender');
  });
});
