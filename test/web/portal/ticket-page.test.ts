import { describe, expect, test } from 'vitest';
import type { CitizenTicketStatus } from '../../../core/intake/follow/citizen-view.ts';
import { TicketStatus } from '../../../core/ticket/model/lifecycle.ts';
import { publicStatusLabels } from '../../../i18n/citizens.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { readHtml } from '../read-html.ts';
import {
  localTime,
  sampleAnswerText,
  sampleReportText,
  unitName,
} from '../samples/sample-texts.ts';
import { renderSampleTicketPage } from '../samples/sample-ticket.ts';
import {
  answeredTicket,
  citizenQuestion,
  fullTicket,
  lowScoreTicket,
  ticketStates,
  waitingTicket,
} from '../samples/sample-ticket-states.ts';

const label: CitizenTicketStatus = {
  status: 'in-progress',
  openedAt: localTime('2021-12-02T08:00:00'),
  acknowledgeBy: localTime('2021-12-03T08:00:00'),
  resolveBy: localTime('2021-12-06T17:00:00'),
};
const textOf = (page: string): string =>
  readHtml(page).find(({ tag }) => tag === 'main')?.text ?? '';
const withLabel = (changes: Partial<CitizenTicketStatus>): string =>
  textOf(
    renderSampleTicketPage('vi', {
      label: { ...label, ...changes },
      full: { ...fullTicket, unit: undefined },
    }),
  );
const pageOf = (state: string) => renderSampleTicketPage('vi', ticketStates('vi')[state]);

/** The form for borrowed devices, which every opened ticket page has after its actions. */
const forgetForm = '/tra-cuu/may-muon';
const formsOf = (page: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ tag, attributes }) => (tag === 'form' ? attributes['action'] : []));
const valuesOf = (page: string, name: string): (string | undefined)[] =>
  readHtml(page).flatMap(({ attributes }) =>
    attributes['name'] === name ? attributes['value'] : [],
  );

describe('ticket page without the PIN', () => {
  const { openedAt } = label;
  const labelled = (status: TicketStatus) =>
    renderSampleTicketPage('vi', { label: { status, openedAt } });
  const page = labelled('in-progress');
  const form = readHtml(page);

  test('the ticket page without PIN shows only the status and the time at which the ticket was opened', () => {
    const text = textOf(page);
    expect(text).toContain('Đang xử lý');
    expect(text).toContain('Nhận lúc');
    expect(text).toContain('Hạn trả lờiHiện khi nhập PIN');
    expect(text).not.toMatch(/sẽ trả lời|trước \d/);
  });

  test('the ticket page without PIN states whether a unit is chosen, without its name', () => {
    expect(textOf(page)).toContain('Đơn vị xử lýHiện khi nhập PIN');
    expect(textOf(labelled('triage'))).toContain('Đơn vị xử lýĐang chọn');
  });

  test('the form for the PIN on the ticket page uses POST, so that the URL does not contain the PIN', () => {
    expect(form.find(({ tag }) => tag === 'form')?.attributes).toMatchObject({
      action: '/tra-cuu',
      method: 'post',
    });
    const hidden = form.find(({ attributes }) => attributes['name'] === 'ma');
    expect(hidden?.attributes).toMatchObject({ type: 'hidden', value: '4071839265' });
    expect(form.filter(({ attributes }) => attributes['name'] === 'pin')).toHaveLength(1);
  });

  test('switching the language of the ticket page keeps the ticket code', () => {
    const hrefs = form.flatMap(({ attributes }) =>
      attributes['hreflang'] ? attributes['href'] : [],
    );
    expect(hrefs).toEqual(['/km/tra-cuu?ma=4071839265', '/en/tra-cuu?ma=4071839265']);
  });
});

describe('status on the ticket page', () => {
  test('the ticket page states that the answer is late and which escalation followed', () => {
    const text = withLabel({ resolveBy: localTime('2021-12-03T08:00:00'), late: 'resolve' });
    expect(text).toContain('Trễ hạn trả lời');
    expect(text).toContain('Đã quá hạn trả lời quý vị từ 8 giờ hôm nay.');
    expect(text).toContain('đã được báo lên cấp trên');
    expect(text).not.toContain('sẽ trả lời');
  });

  test('the ticket page states that the acknowledgement is late and when to expect an answer', () => {
    const text = withLabel({ status: 'assigned', late: 'acknowledge' });
    expect(text).toContain('Đơn vị đã quá hạn xác nhận từ 8 giờ hôm nay.');
    expect(text).toContain('sẽ trả lời trước 17 giờ thứ Hai, 6/12.');
  });

  test('the ticket page marks an answer as late if it was given after the deadline', () => {
    const text = withLabel({
      status: 'answered',
      answeredAt: localTime('2021-12-03T08:30:00'),
      late: 'resolve',
    });
    expect(text).toContain('Đã trả lời lúc 8 giờ 30 hôm nay.');
    expect(text).toContain('Trễ hạn trả lời');
  });

  test("the ticket page gives no answer date while the unit waits for the citizen's reply", () => {
    const text = withLabel({ status: 'waiting' });
    expect(text).not.toContain('17 giờ thứ Hai, 6/12');
    expect(text).toContain('Thời hạn tạm dừng');
  });

  test.each(TicketStatus.options)(
    'the ticket page shows the public label and explanation of the status "%s"',
    (status) => {
      for (const lang of ['vi', 'km', 'en'] as const) {
        const text = textOf(
          renderSampleTicketPage(lang, { label: { status, openedAt: label.openedAt } }),
        );
        expect(text).toContain(publicStatusLabels[lang][status]);
        expect(text).toContain(citizenPageTexts[lang].ticket.means[status]);
      }
    },
  );
});

describe('stages on the ticket page', () => {
  /** Returns the names of the stages, marked with `✓` if completed and `•` if current. */
  const stagesOf = (status: TicketStatus): string[] =>
    [
      ...renderSampleTicketPage('vi', { label: { ...label, status }, full: fullTicket }).matchAll(
        /<li(?: class="reached")?(?<current> aria-current="step")?>(?<mark><svg|<i>).*?<span>(?<name>[^<]*)/g,
      ),
    ].map(({ groups = {} }) => {
      const { current, mark, name = '' } = groups;
      return `${mark === '<svg' ? '✓' : ''}${current && mark === '<i>' ? '•' : ''}${name}`;
    });

  test('only completed stages have a tick', () => {
    expect(stagesOf('in-progress')).toEqual(['✓Nhận', '✓Chuyển', '•Xử lý', 'Trả lời']);
    expect(stagesOf('answered')).toEqual(['✓Nhận', '✓Chuyển', '✓Xử lý', '✓Trả lời']);
  });
});

describe('ticket page with the PIN', () => {
  const page = renderSampleTicketPage('vi', answeredTicket);
  const text = textOf(page);

  test('the ticket page suggests a new report instead of a fourth reopening', () => {
    const { full } = answeredTicket;
    const { reopen: _, ...may } = full.permissions;
    const limited = {
      ...full,
      permissions: { ...may, offerReopen: false, isReopenLimitReached: true },
    };
    const shown = renderSampleTicketPage('vi', { ...answeredTicket, full: limited });
    expect(textOf(shown)).toContain(
      'đã được xử lý lại nhiều lần. Xin gửi phản ánh mới, hoặc gọi 1022',
    );
    expect(shown).not.toContain('/tra-cuu/mo-lai');
    expect(page).toContain('/tra-cuu/mo-lai');
  });

  test('the ticket page names the unit that will answer and its deadline', () => {
    expect(textOf(renderSampleTicketPage('vi', { label, full: fullTicket }))).toContain(
      `${unitName} sẽ trả lời trước 17 giờ thứ Hai, 6/12.`,
    );
  });

  test('the ticket page shows the report text, the answer and each action of the unit', () => {
    expect(text).toContain(sampleReportText);
    expect(text).toContain(sampleAnswerText);
    expect(text).toContain('Tổng đài nhắc đơn vị xử lý xác nhận trước khi hết hạn.');
    expect(text).toContain('Trễ hạn xác nhận: đã báo lên cấp trên.');
    expect(text).toContain(`${unitName} đã trả lời.`);
  });

  test('the ticket page shows the answer only once, not again in the timeline', () => {
    expect(text.split(sampleAnswerText)).toHaveLength(2);
  });

  test.each(Object.entries(ticketStates('vi')).filter(([, { full }]) => full))(
    'the ticket page opened with the PIN neither asks for the PIN nor contains it: %s',
    (_, sampleTicket) => {
      expect(valuesOf(renderSampleTicketPage('vi', sampleTicket), 'pin')).toEqual([]);
    },
  );
});

describe('actions on the ticket page', () => {
  test("the ticket page begins with the unit's open question and the form to answer it", () => {
    const page = renderSampleTicketPage('vi', waitingTicket);
    const text = textOf(page);
    expect(text.split(citizenQuestion)).toHaveLength(2);
    expect(text.indexOf(citizenQuestion)).toBeLessThan(text.indexOf(sampleReportText));
    expect(text).toContain('Xin trả lời trước 17 giờ thứ Sáu, 10/12.');
    expect(formsOf(page)).toEqual(['/tra-cuu/bo-sung', '/tra-cuu/anh', forgetForm]);
  });

  test('the ticket page has five buttons to rate an answer', () => {
    const page = renderSampleTicketPage('vi', answeredTicket);
    expect(valuesOf(page, 'score')).toEqual(['1', '2', '3', '4', '5']);
    expect(formsOf(page)).toEqual([
      '/tra-cuu/da-giai-quyet',
      '/tra-cuu/mo-lai',
      '/tra-cuu/danh-gia',
      '/tra-cuu/bo-sung',
      '/tra-cuu/anh',
      forgetForm,
    ]);
  });

  test('after a low rating, the ticket page shows the form for reopening and its deadline above the answer', () => {
    const page = renderSampleTicketPage('vi', lowScoreTicket);
    const text = textOf(page);
    expect(formsOf(page)[0]).toBe('/tra-cuu/mo-lai');
    expect(text.indexOf('Yêu cầu xử lý lại')).toBeLessThan(text.indexOf(sampleAnswerText));
    expect(text).toContain('đến 8 giờ 22 Chủ nhật, 2/1/2022');
    expect(text).toContain('Quý vị đã đánh giá 1/5: Rất không hài lòng.');
  });

  test('each form of the ticket page has its own idempotency key', () => {
    const keys = valuesOf(renderSampleTicketPage('vi', answeredTicket), 'key');
    expect(new Set(keys).size).toBe(4);
  });
});

describe('ticket page of an ended or merged report', () => {
  test.each([
    ['refused', 'Không thuộc phạm vi Tổng đài 1022', 'do Tòa án nhân dân huyện giải quyết'],
    ['referred', 'Khiếu nại: hướng dẫn đến nơi tiếp công dân', 'Ban Tiếp công dân tỉnh'],
    ['closed', 'Không có ý kiến thêm về câu trả lời', 'Nếu việc chưa được giải quyết'],
    ['extended', 'Lý do gia hạn', 'Chờ kết quả kiểm tra của Công an huyện'],
  ])(
    'the page of a ticket with the status %s shows the reason and what the citizen can do next',
    (state, reason, nextStep) => {
      const text = textOf(pageOf(state));
      expect(text).toContain(reason);
      expect(text).toContain(nextStep);
    },
  );

  test("the page of a merged ticket shows the common ticket's status, answer and actions", () => {
    const page = pageOf('merged');
    expect(textOf(page)).toContain('Đã gộp');
    expect(textOf(page)).toContain(sampleAnswerText);
    expect(formsOf(page)).toEqual(formsOf(renderSampleTicketPage('vi', answeredTicket)));
  });

  test.each(['refused', 'referred', 'closed'])(
    'the page of a ticket with the status %s shows the reason once',
    (state) => {
      const { full } = ticketStates('vi')[state] ?? {};
      expect(textOf(pageOf(state)).split(full?.ending?.reason ?? '')).toHaveLength(2);
    },
  );

  test.each([
    ['refused', 'Tổng đài không xử lý phản ánh này.'],
    ['referred', 'Việc thuộc thẩm quyền của cơ quan khác.'],
  ])('the status of a ticket that was %s says what this means', (state, meaning) => {
    expect(textOf(pageOf(state))).toContain(meaning);
  });
});

test('the ticket page does not ask again whether the answer resolved the issue', () => {
  const full = { ...answeredTicket.full, isAccepted: true };
  const page = renderSampleTicketPage('vi', { ...answeredTicket, full });
  expect(formsOf(page)).toEqual([
    '/tra-cuu/danh-gia',
    '/tra-cuu/mo-lai',
    '/tra-cuu/bo-sung',
    '/tra-cuu/anh',
    forgetForm,
  ]);
});

test('the ticket page offers a callback if a phone number is stored, and shows the results of callbacks', () => {
  const called = (outcome: 'no-answer' | 'given-up') => ({
    ...{ version: 3, at: answeredTicket.label.openedAt, kind: 'called-back' as const },
    outcome,
  });
  const page = renderSampleTicketPage('vi', {
    ...answeredTicket,
    full: {
      ...answeredTicket.full,
      permissions: { ...answeredTicket.full.permissions, callback: true },
      events: [called('no-answer'), called('given-up')],
    },
  });
  expect(formsOf(page)).toContain('/tra-cuu/goi-lai');
  expect(formsOf(renderSampleTicketPage('vi', answeredTicket))).not.toContain('/tra-cuu/goi-lai');
  expect(textOf(page)).toContain('chưa gặp được quý vị. Tổng đài sẽ gọi lại.');
  expect(textOf(page)).toContain('gọi nhiều lần nhưng không gặp được quý vị');
});

describe('ticket page after rejected input', () => {
  test('the ticket page shows rejected text again in its form, beside the error', () => {
    const page = pageOf('too-short');
    const field = readHtml(page).find(({ attributes }) => attributes['id'] === 'text');
    expect(field).toMatchObject({ tag: 'textarea', attributes: { 'aria-invalid': 'true' } });
    expect(field?.text.trim()).toBe('dạ');
    expect(textOf(page)).toContain('Chưa gửi được');
  });

  test('the PIN form keeps the text of a submission for which the PIN must be entered again', () => {
    const page = pageOf('pin-asked');
    expect(formsOf(page)).toEqual(['/tra-cuu/mo-lai']);
    expect(valuesOf(page, 'pin')).toEqual([undefined]);
    expect(textOf(page)).toContain('Tối qua quán vẫn mở cửa sau.');
  });

  test('the ticket page shows text that it can no longer send, so that the citizen can copy it', () => {
    expect(textOf(pageOf('written-too-late'))).toContain('Tối qua quán vẫn mở cửa sau.');
  });
});

test('the ticket page names the former unit that acknowledged the ticket before its successor had it', () => {
  const acknowledged = fullTicket.events.find(({ kind }) => kind === 'acknowledged');
  const acknowledgedLabel = { ...label, acknowledgedAt: acknowledged?.at };
  const pageWith = (unit: string | undefined) =>
    textOf(
      renderSampleTicketPage('vi', { label: acknowledgedLabel, full: { ...fullTicket, unit } }),
    );
  const byFormer = new RegExp(`Xác nhận lúc.*, ${acknowledged?.unit}`);
  expect(pageWith('UBND phường Trà Vinh')).toMatch(byFormer);
  expect(pageWith(acknowledged?.unit)).not.toMatch(byFormer);
});
