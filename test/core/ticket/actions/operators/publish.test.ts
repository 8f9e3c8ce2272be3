import { describe, expect, test } from 'vitest';
import type { ServiceCode } from '../../../../../core/directory/model/services/service.ts';
import { listAvailableActions } from '../../../../../core/ticket/change/list-available-actions.ts';
import type { TicketActionWithName } from '../../../../../core/ticket/model/action.ts';
import { encodeTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { findPublicationMarks } from '../../../../../core/ticket/read/publication-marks.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';
import { atMinute } from '../../../../support/samples/a-ticket.ts';
import {
  acted,
  afterSteps,
  assigned,
  changed,
  head,
  operator,
  supervisor,
} from '../ticket-action-fixtures.ts';

const answered = assigned({ status: 'answered', areaName: 'Phường 7' });
const actionOf: TicketActionWithName<'publish'> = {
  act: 'publish',
  title: 'Quán karaoke hoạt động trong thời gian giãn cách',
  question: 'Một quán karaoke trong phường vẫn mở cửa mỗi tối.',
  answer: 'Đã kiểm tra, lập biên bản; quán cam kết đóng cửa.',
};
const nonce = 'a-key-of-the-console-1';

describe('publishing a ticket', () => {
  test('a publication shows the supervisor’s texts and the place, not the ticket’s text and code', () => {
    const { after, event, publication } = changed(answered, actionOf, supervisor, { nonce });
    const { act: _, ...texts } = actionOf;
    expect(publication).toMatchObject({
      kind: 'published',
      publication: {
        ...texts,
        publishedAt: atMinute(10),
        areaName: 'Phường 7',
        unitName: 'UBND phường 7',
        topic: 'VP01',
      },
    });
    const text = JSON.stringify(publication);
    expect(text).not.toContain(answered.code);
    expect(text).not.toContain(answered.text);
    expect([event.kind, after.published?.at]).toEqual(['published', atMinute(10)]);
  });

  test.each([
    [4, undefined],
    [5, 5],
    [12, 12],
  ])('the publication of a report by %i people states the number %s', (people, expected) => {
    const tookIn = Array.from({ length: people - 1 }, (_, index) => ({
      ...answered,
      code: encodeTicketCode(new Uint8Array(8).fill(index)),
      callerHash: `caller-${index}`,
    }));
    const again = { ...answered, code: encodeTicketCode(new Uint8Array(8).fill(99)) };
    const { publication } = changed({ ...answered, callerHash: 'caller' }, actionOf, supervisor, {
      nonce,
      tookIn: [...tookIn, { ...again, callerHash: 'caller' }],
    });
    const counts = publication?.kind === 'published' ? [publication.publication.reportCount] : [];
    expect(counts).toEqual([expected]);
  });

  test('a publication’s id is derived from its ticket and the idempotency key', () => {
    const ids = [nonce, 'a-key-of-the-console-2'].map(
      (key) => changed(answered, actionOf, supervisor, { nonce: key }).after.published?.id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test('a ticket can be published only once, and only if it is answered and not erased', () => {
    const published = { id: 'x', at: atMinute(5) };
    expect(acted({ ...answered, published }, actionOf, supervisor)).toEqual({ kind: 'not-now' });
    expect(acted({ ...answered, text: '' }, actionOf, supervisor)).toEqual({ kind: 'not-now' });
    expect(acted(assigned(), actionOf, supervisor)).toEqual({ kind: 'not-now' });
  });
});

describe('publishing personal data', () => {
  describe.each([
    ['title', 'Anh Nguyễn Văn Ba mở quán karaoke'],
    ['question', 'Liên hệ 0912 345 678 để biết thêm về quán này'],
    ['answer', 'Đã làm việc với chủ quán, CCCD 084 088 001 234'],
    ['question', 'Nhà tôi hết gạo, chồng bị HIV'],
  ] as const)('a publication with unconfirmed personal data in the %s', (field, text) => {
    const texts = { ...actionOf, [field]: text };
    const marks = findPublicationMarks(texts);

    test('a publication with possible personal data is refused with the passages found', () => {
      const outcome = acted(answered, texts, supervisor);
      expect(outcome).toEqual({
        kind: 'refused',
        errors: [{ field, problem: marks[0]?.kind }],
        marks,
      });
      expect(text).toContain(marks[0]?.part);
    });

    test('a publication is accepted after every passage with possible personal data was confirmed', () => {
      const confirmed = { ...texts, confirmed: marks };
      expect(acted(answered, confirmed, supervisor).kind).toBe('change');
    });

    test('a publication is refused when the confirmed passages belong to another text', () => {
      const later = { ...texts, [field]: `Xin xem: ${text}`, confirmed: marks };
      expect(acted(answered, later, supervisor).kind).toBe('refused');
    });
  });

  test('a refused publication lists every unconfirmed passage with possible personal data', () => {
    const question = 'Tôi là Trần Thị Bưởi, số 12 Lê Lợi, xe 84A-123.45';
    const [first, ...others] = findPublicationMarks({ ...actionOf, question });
    const confirmed = first ? [first] : [];
    const outcome = acted(answered, { ...actionOf, question, confirmed }, supervisor);
    expect(outcome).toMatchObject({ kind: 'refused', marks: others });
    expect(others.map(({ kind }) => kind)).toEqual(['personal-address', 'personal-plate']);
  });

  test.each(['welfare', 'health'])('answers of service %s are never published', (service) => {
    const ticket = { ...answered, service, topic: undefined };
    expect(acted(ticket, actionOf, supervisor)).toEqual({ kind: 'not-now' });
  });
});

describe('publishing a ticket that was a welfare or health ticket', () => {
  const reason = 'phân loại nhầm';
  const reclassified = (service: ServiceCode) =>
    changed(
      assigned({ service, topic: undefined }),
      { act: 'classify', service: 'suggestion', topic: 'GY06', reason },
      operator,
    ).after;

  test.each(['welfare', 'health'] as const)(
    'a ticket that was once in the %s service is never published or offered for publication',
    (service) => {
      const answer = { act: 'answer', text: 'Đã nhận, xin cảm ơn bà con.' } as const;
      const ticket = afterSteps(reclassified(service), [answer, head, 20]);
      expect([ticket.service, ticket.status, ticket.isForModeration]).toEqual([
        ...['suggestion', 'answered', undefined],
      ]);
      expect(acted(ticket, actionOf, supervisor)).toEqual({ kind: 'not-now' });
      expect(
        listAvailableActions(ticket, supervisor, { now: atMinute(30), directory: testDirectory }),
      ).not.toContain('publish');
    },
  );

  test('a ticket that was in the welfare service stays unpublishable after it moves to another', () => {
    const there = { act: 'classify', service: 'welfare', reason } as const;
    const back = { act: 'classify', service: 'suggestion', topic: 'GY06', reason } as const;
    const suggestion = assigned({ service: 'suggestion', topic: 'GY06' });
    const ticket = afterSteps(suggestion, [there, operator, 10], [back, operator, 12]);
    expect(ticket.isPublicationBarred).toBe(true);
    expect(changed(suggestion, { ...back, topic: 'GY05' }, operator).after).not.toHaveProperty(
      'isPublicationBarred',
    );
  });
});

describe('withdrawing a publication', () => {
  const unpublish = { act: 'unpublish', reason: 'người gửi đề nghị gỡ' } as const;

  test('withdrawing a publication removes it from the ticket, whatever the ticket’s status', () => {
    const { published } = changed(answered, actionOf, supervisor, { nonce }).after;
    const reopened = assigned({ status: 'reopened', published });
    const { after, publication } = changed(reopened, unpublish, supervisor, { minute: 20 });
    expect(after.published).toBe(undefined);
    expect(publication).toEqual({ kind: 'withdrawn', id: published?.id, at: atMinute(20) });
  });

  test('referring a published ticket as a denunciation withdraws its publication', () => {
    const published = { id: 'x', at: atMinute(5) };
    const refer = { act: 'refer', reason: 'denunciation', text: 'Đã chuyển Thanh tra.' } as const;
    const { after, publication } = changed(
      assigned({ status: 'reopened', published }),
      refer,
      supervisor,
    );
    expect(after.published).toBe(undefined);
    expect(publication).toMatchObject({ kind: 'withdrawn', id: 'x' });
  });

  test('classifying a published ticket into a service without public answers withdraws its publication', () => {
    const published = { id: 'x', at: atMinute(5) };
    const classify = { act: 'classify', service: 'health', reason: 'hỏi về sức khỏe' } as const;
    const { after, publication } = changed(
      assigned({ status: 'reopened', published, isForModeration: true }),
      classify,
      supervisor,
    );
    expect([after.published, after.isForModeration]).toEqual([undefined, undefined]);
    expect(publication).toMatchObject({ kind: 'withdrawn', id: 'x' });
  });

  test('withdrawing a publication is refused for a ticket that is not published', () => {
    expect(acted(answered, unpublish, supervisor)).toEqual({ kind: 'not-now' });
  });
});
