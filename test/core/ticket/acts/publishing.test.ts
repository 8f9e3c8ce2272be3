import { describe, expect, test } from 'vitest';
import type { ActOf } from '../../../../core/ticket/act.ts';
import { atMinute } from '../../../support/a-ticket.ts';
import { acted, assigned, changed, supervisor } from './a-case.ts';

const answered = assigned({ status: 'answered', areaName: 'Phường 7' });
const asked: ActOf<'publish'> = {
  act: 'publish',
  title: 'Quán karaoke hoạt động trong thời gian giãn cách',
  question: 'Một quán karaoke trong phường vẫn mở cửa mỗi tối.',
  answer: 'Đã kiểm tra, lập biên bản; quán cam kết đóng cửa.',
};
const nonce = 'a-key-of-the-console-1';

describe('publishing', () => {
  test('puts before the public what the supervisor wrote, and where it was, but neither words nor code of the ticket', () => {
    const { after, event, publication } = changed(answered, asked, supervisor, { nonce });
    const { act: _, ...words } = asked;
    expect(publication).toMatchObject({
      kind: 'published',
      publication: {
        ...words,
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

  test('the same words of another ticket, or by another key, have another name', () => {
    const ids = [nonce, 'a-key-of-the-console-2'].map(
      (key) => changed(answered, asked, supervisor, { nonce: key }).after.published?.id,
    );
    expect(new Set(ids).size).toBe(2);
  });

  test.each([
    ['title', 'Anh Nguyễn Văn Ba mở quán karaoke'],
    ['question', 'Liên hệ 0912 345 678 để biết thêm về quán này'],
    ['answer', 'Đã làm việc với chủ quán, CCCD 084 088 001 234'],
  ] as const)(
    'stops at what looks like somebody’s data, and names the field: %s',
    (field, words) => {
      const outcome = acted(answered, { ...asked, [field]: words }, supervisor);
      expect(outcome).toMatchObject({ kind: 'refused', errors: [{ field }] });
      const checked = { ...asked, [field]: words, isChecked: true };
      expect(acted(answered, checked, supervisor).kind).toBe('change');
    },
  );

  test('happens once, and not to what was sealed', () => {
    const published = { id: 'x', at: atMinute(5) };
    expect(acted({ ...answered, published }, asked, supervisor)).toEqual({ kind: 'not-now' });
    expect(acted({ ...answered, text: '' }, asked, supervisor)).toEqual({ kind: 'not-now' });
    expect(acted(assigned(), asked, supervisor)).toEqual({ kind: 'not-now' });
  });
});

describe('taking back', () => {
  const unpublish = { act: 'unpublish', reason: 'người gửi đề nghị gỡ' } as const;

  test('names what is to go, whatever has become of the ticket since', () => {
    const { published } = changed(answered, asked, supervisor, { nonce }).after;
    const reopened = assigned({ status: 'reopened', published });
    const { after, publication } = changed(reopened, unpublish, supervisor, { minute: 20 });
    expect(after.published).toBe(undefined);
    expect(publication).toEqual({ kind: 'withdrawn', id: published?.id, at: atMinute(20) });
  });

  test('happens by itself when the words turn out to belong to another authority alone', () => {
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

  test('what isn’t public can’t be taken back', () => {
    expect(acted(answered, unpublish, supervisor)).toEqual({ kind: 'not-now' });
  });
});
