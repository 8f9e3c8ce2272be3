import { describe, expect, test } from 'vitest';
import { getOrganization } from '../../../core/directory/model/organization/organization.ts';
import { fillHtml } from '../../../web/design/view/fill-html.ts';
import { renderEndedOfficerLinkPage } from '../../../web/officer/view/link-ended-page.ts';
import { launchDay, testDirectory } from '../../support/directory/test-directory.ts';
import { readHtml } from '../read-html.ts';
import {
  officerTicket,
  renderSampleOfficerPage,
  requestedExtension,
  waitingOfficerTicket,
} from '../samples/sample-officer.ts';
import { samplePage } from '../samples/sample-pages.ts';
import { localTime, unitName } from '../samples/sample-texts.ts';
import { actionButtonsIn, foldedSectionsIn, textOf, valuesOf } from './read-page.ts';

describe('officer page of an open ticket', () => {
  const page = renderSampleOfficerPage();

  test("the officer page's heading names place and topic of the ticket", () => {
    const heading = readHtml(page).find(({ tag }) => tag === 'h1')?.text;
    expect(heading).toContain(`${officerTicket.place}, Xã Hiệp Mỹ Tây`);
    expect(heading).toContain(officerTicket.topicName);
  });

  test('the officer page states the deadlines for acknowledging and answering as sentences', () => {
    expect(textOf(page)).toContain('Xin bấm “Đã nhận” trước 9 giờ 10 hôm nay.');
    expect(textOf(page)).toContain('Xin trả lời trước 13 giờ 10 hôm nay.');
  });

  test('the officer page shows a deadline as missed exactly when it ends, not a second earlier', () => {
    const due = { ...officerTicket, acknowledgeBy: localTime('2021-12-03T08:40:00') };
    expect(textOf(renderSampleOfficerPage({ ticket: due }))).toContain(
      'Đã quá hạn bấm “Đã nhận” từ 8 giờ 40',
    );
    const justBefore = renderSampleOfficerPage({
      ticket: due,
      now: localTime('2021-12-03T08:39:59'),
    });
    expect(textOf(justBefore)).not.toContain('Trễ hạn');
  });

  test('the officer page has a single form, with its idempotency key and the ticket version', () => {
    const forms = readHtml(page).filter(({ tag }) => tag === 'form');
    expect(forms.map(({ attributes }) => attributes)).toMatchObject([
      { action: '/a/kS0f_9wQ-4mZ2xT7aB', method: 'post' },
    ]);
    expect(valuesOf(page, 'nonce')).toEqual(['n0nce-n0nce-n0nce-n0nce']);
    expect(valuesOf(page, 'version')).toEqual(['4']);
  });

  test('the officer page expands frequent actions, in order of use, and collapses rare actions', () => {
    expect(actionButtonsIn(page)).toEqual([
      ...['acknowledge', 'fill-', 'photo-before', 'photo-after', 'answer'],
      ...['ask', 'return', 'extend'],
    ]);
    expect(foldedSectionsIn(page)).toEqual([
      ['Thêm ảnh kết quả', false],
      ['Cần bổ sung', false],
      ['Không thuộc thẩm quyền', false],
      ['Xin gia hạn', false],
    ]);
  });

  test('the officer page lists the likely units first, then the other units by level, nearest first', () => {
    const labels = readHtml(page).flatMap(({ tag, attributes }) =>
      tag === 'optgroup' ? attributes['label'] : [],
    );
    expect(labels[0]).toBe('likely');
    expect(labels.at(-1)).toBe('province');
    expect(labels).toHaveLength(4);
  });
});

test('the officer page names the former unit that acknowledged the ticket, but not the present one', () => {
  const ticket = {
    ...officerTicket,
    status: 'in-progress' as const,
    acknowledgedAt: localTime('2021-12-03T08:39:30'),
  };
  expect(textOf(renderSampleOfficerPage({ ticket }))).toContain('Đơn vị nhận việc lúc 8 giờ 39');
  const acknowledgedBy = 'UBND xã Mỹ Hòa';
  expect(textOf(renderSampleOfficerPage({ ticket: { ...ticket, acknowledgedBy } }))).toContain(
    'UBND xã Mỹ Hòa nhận việc lúc 8 giờ 39',
  );
});

test('the officer page has no field in which pressing Enter submits the form', () => {
  const inputs = readHtml(renderSampleOfficerPage()).filter(({ tag }) => tag === 'input');
  expect(inputs.map(({ attributes }) => attributes['type'])).toEqual([
    'hidden',
    'hidden',
    'file',
    'file',
  ]); // Enter opens the file chooser
});

test('the officer page shows buttons only for possible actions', () => {
  expect(actionButtonsIn(renderSampleOfficerPage({ possible: ['ask'] }))).toEqual(['ask']);
  expect(actionButtonsIn(renderSampleOfficerPage({ possible: [] }))).toEqual([]);
});

test.each([
  ['co-unit', `${unitName} chủ trì và trả lời người dân`],
  ['above', `nhận và trả lời là việc của ${unitName}`],
  ['hotline', 'Tổng đài xử lý phiếu tại bàn làm việc'],
  ['handed', 'Phiếu đã được trả về Tổng đài'],
] as const)('the officer page explains to a read-only reader (%s) who must act', (reader, why) => {
  const page = renderSampleOfficerPage({ reader, possible: [] });
  expect(textOf(page)).toContain(why);
  expect(readHtml(page).filter(({ tag }) => tag === 'form')).toEqual([]);
});

describe('a deadline that was missed', () => {
  const by = localTime('2021-12-03T08:40:00');
  const late = { ...officerTicket, acknowledgeBy: by, resolveBy: by };
  const show = (changes: object, reader: 'unit' | 'above' = 'unit') =>
    textOf(renderSampleOfficerPage({ ticket: { ...late, ...changes }, reader }));
  const own = { isReported: false };
  const former = { isReported: false, predecessor: 'UBND phường 7 (đến 30/11/2021)' };

  test('the officer page states that superiors were notified only if they were', () => {
    expect(show({})).not.toContain('Cấp trên đã được báo');
    expect(show({ delays: { acknowledge: own, resolve: own } })).not.toContain('Cấp trên');
    expect(show({ delays: { acknowledge: own, resolve: { isReported: true } } })).toContain(
      'Đã quá hạn trả lời từ 8 giờ 40 hôm nay. Cấp trên đã được báo.',
    );
  });

  test('the officer page names the ended unit that missed it and what its successor must do', () => {
    const text = show({ delays: { acknowledge: former, resolve: former } });
    expect(text).toContain(
      'UBND phường 7 (đến 30/11/2021) chưa bấm “Đã nhận” khi hết hạn 8 giờ 40 hôm nay. Xin quý cơ quan bấm “Đã nhận” ngay.',
    );
    expect(text).toContain('Xin quý cơ quan trả lời sớm nhất.');
    expect(text).not.toContain('Đã quá hạn');
    expect(show({ delays: { acknowledge: former, resolve: own } }, 'above')).toContain(
      `Nay ${unitName} phải nhận việc ngay.`,
    );
  });
});

test.each(['co-unit', 'above', 'hotline'] as const)(
  "the officer page shows a reader of kind %s the lead unit's deadlines without asking them to act",
  (reader) => {
    const text = textOf(renderSampleOfficerPage({ reader, possible: [] }));
    expect(text).toContain(`${unitName} phải nhận việc trước 9 giờ 10 hôm nay.`);
    expect(text).toContain(`${unitName} phải trả lời người dân trước 13 giờ 10 hôm nay.`);
    expect(text).not.toMatch(/Xin bấm|Xin trả lời/);
    const late = { ...officerTicket, acknowledgeBy: localTime('2021-12-03T08:40:00') };
    expect(textOf(renderSampleOfficerPage({ reader, possible: [], ticket: late }))).toContain(
      `${unitName} đã quá hạn nhận việc từ 8 giờ 40`,
    );
  },
);

test('the officer page of an answered ticket says that nothing is left to do, and offers to add to the answer', () => {
  const ticket = { ...officerTicket, status: 'answered' as const };
  const page = renderSampleOfficerPage({ ticket, possible: ['supplement'] });
  expect(textOf(page)).toContain('Đơn vị không còn việc phải làm với phiếu này.');
  expect(actionButtonsIn(page)).toEqual(['supplement']);
});

test('the officer page is not labeled read-only when actions are possible', () => {
  const page = renderSampleOfficerPage({
    reader: 'hotline',
    possible: ['grant-extension'],
    requestedExtension: requestedExtension,
  });
  expect(actionButtonsIn(page)).toEqual(['grant-extension', 'refuse-extension']);
  expect(textOf(page)).not.toContain('chỉ để xem');
});

describe('officer page while the ticket waits for the citizen', () => {
  test('the officer page states that the deadline is paused, and until when, while the citizen is asked', () => {
    const text = textOf(
      renderSampleOfficerPage({ ticket: waitingOfficerTicket, possible: ['answer'] }),
    );
    expect(text).toContain('Thời hạn tạm dừng để chờ người dân, đến 8 giờ 30 thứ Sáu, 10/12.');
    expect(text).not.toContain('Xin trả lời trước');
  });
});

describe('extensions on the officer page', () => {
  test('the officer page shows a granted extension together with the deadline', () => {
    expect(textOf(samplePage('officer/vi/officer/past'))).toContain(
      'Hạn này đã được gia hạn thêm 24 giờ.',
    );
  });

  test('the officer page keeps the deadline unchanged while an extension is only requested', () => {
    const text = textOf(samplePage('officer/vi/officer/extension-asked'));
    expect(text).toContain('Xin trả lời trước 13 giờ 10 hôm nay.');
    expect(text).toContain('Đã xin thêm 24 giờ, đang chờ quyết định.');
  });

  test("the head of the unit sees an extension's reason and both deadlines before deciding", () => {
    const page = samplePage('officer/vi/officer/extension');
    expect(textOf(page)).toContain('Đoàn kiểm tra liên ngành của huyện');
    expect(textOf(page)).toContain(
      'Hạn hiện nay: 13 giờ 10 hôm nay. Nếu đồng ý: 13 giờ 10 ngày mai.',
    );
    expect(actionButtonsIn(page).slice(0, 2)).toEqual(['grant-extension', 'refuse-extension']);
  });
});

describe('officer page with an answer that needs approval', () => {
  test('the officer page shows the head the whole draft answer with buttons to approve and reject it', () => {
    const page = samplePage('officer/vi/officer/review');
    expect(textOf(page)).toContain('lập biên bản vi phạm hành chính số 12/BB-VPHC');
    expect(actionButtonsIn(page)).toEqual(['approve', 'reject']);
  });

  test('the officer page shows its author a draft answer as awaiting approval, without buttons', () => {
    const page = samplePage('officer/vi/officer/in-review');
    expect(textOf(page)).toContain('Câu trả lời đang chờ duyệt');
    expect(actionButtonsIn(page)).toEqual([]);
  });

  test('the answer form of the officer page states that the head of the unit must approve the answer', () => {
    const text = textOf(renderSampleOfficerPage({ isReviewed: true }));
    expect(text).toContain('Gửi duyệt');
    expect(text).toContain('Sau khi người đứng đầu đơn vị duyệt');
  });
});

test('the officer page expands a collapsed section with an error and links the error to its field', () => {
  const errors = [{ field: 'amount', message: 'Xin chọn thời gian cần thêm.' }];
  const page = renderSampleOfficerPage({ errors });
  expect(foldedSectionsIn(page)).toContainEqual(['Xin gia hạn', true]);
  expect(foldedSectionsIn(page)).toContainEqual(['Cần bổ sung', false]);
  expect(readHtml(page).find(({ attributes }) => attributes['href'] === '#amount')?.text).toBe(
    'Xin chọn thời gian cần thêm.',
  );
});

describe('officer link opened on another device', () => {
  const actionsIn = (page: string): (string | undefined)[] => valuesOf(page, 'action');

  test('an officer link on another device offers to send a confirmation code', () => {
    expect(actionsIn(samplePage('officer/vi/device-code/first'))).toEqual(['send']);
  });

  test("the page for the device's confirmation code has a field with one-time-code autocomplete", () => {
    const page = samplePage('officer/vi/device-code/wrong');
    expect(actionsIn(page)).toEqual(['confirm', 'send']);
    const field = readHtml(page).find(({ attributes }) => attributes['id'] === 'code');
    expect(field?.attributes).toMatchObject({
      autocomplete: 'one-time-code',
      'aria-invalid': 'true',
    });
  });
});

test.each(['expired', 'reassigned', 'renewed', 'closed', 'unknown'] as const)(
  'the page for an officer link with the state %s gives the reason and the number to call',
  (reason) => {
    const organization = getOrganization(testDirectory, launchDay);
    const page = fillHtml(renderEndedOfficerLinkPage({ reason }), organization, 'vi');
    expect(textOf(page)).toMatch(/gọi 1022/i);
    expect(readHtml(page).some(({ attributes }) => attributes['href'] === 'tel:02941022')).toBe(
      true,
    );
  },
);

test('the page for a link of an ended unit names the unit, the first day after its end and its successor', () => {
  const succession = { kind: 'ended', name: 'UBND phường 7', lastDay: '2025-06-30' } as const;
  const page = (successorName: string | undefined) =>
    textOf(
      renderEndedOfficerLinkPage({
        reason: 'unit-ended',
        succession: { ...succession, successorName },
      }),
    );
  expect(page('UBND phường Nguyệt Hoá')).toContain(
    'Từ ngày 01/7/2025, UBND phường 7 không còn hoạt động. Nhiệm vụ của đơn vị ở nơi của phiếu này nay do UBND phường Nguyệt Hoá đảm nhận.',
  );
  expect(page(undefined)).toContain('Tổng đài giao từng phản ánh cho đơn vị kế thừa phù hợp.');
});

test('the page for a person who left a renamed unit states its new name, and not that it ended', () => {
  const page = textOf(
    renderEndedOfficerLinkPage({
      reason: 'off-roster',
      succession: {
        ...{ kind: 'renamed', name: 'Sở Y tế', lastDay: '2025-06-30' },
        successorName: 'Sở Y tế tỉnh Vĩnh Long',
      },
    }),
  );
  expect(page).toContain('Từ ngày 01/7/2025, Sở Y tế nay là Sở Y tế tỉnh Vĩnh Long.');
  expect(page).toContain('quý vị không còn phụ trách việc này');
  expect(page).not.toMatch(/không còn hoạt động|kế thừa/);
});

test.each([
  ['ឆ្កែអ្នកជិតខាងដេញខាំមនុស្ស', 'km', 'Phản ánh viết bằng tiếng Khmer'],
  ['The dogs of my neighbour are not on a leash', 'en', 'Phản ánh viết bằng tiếng Anh'],
])(
  "the officer page names the language of a citizen's text that is not Vietnamese: %s",
  (text, lang, note) => {
    const html = renderSampleOfficerPage({ ticket: { ...officerTicket, text } });
    expect(html).toContain(note);
    expect(html).toContain(`<blockquote class="said" lang="${lang}">`);
  },
);

test('the officer page has no note about the language of a Vietnamese text', () => {
  expect(renderSampleOfficerPage()).not.toContain('Phản ánh viết bằng');
});
