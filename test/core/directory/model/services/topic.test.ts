import { describe, expect, test } from 'vitest';
import { getTopicEmergencyAdvice } from '../../../../../core/directory/model/services/topic.ts';
import { testDirectory } from '../../../../support/directory/test-directory.ts';

const dangerous = testDirectory.topics.flatMap(({ code, validFrom, emergency }) =>
  emergency ? [{ code, validFrom, emergency }] : [],
);

describe('emergency advice of topics', () => {
  test('the advice contains the numbers that its text names, in the order of the text', () => {
    const text = { vi: 'Gọi 19001006 hoặc 114, chờ 15 phút; đừng chờ 1022.' };
    expect(getTopicEmergencyAdvice('vi', { emergency: { number: '114', text } })?.numbers).toEqual([
      '19001006',
      '114',
    ]);
  });

  test('the advice contains the number of the topic even if its text does not name it', () => {
    const emergency = { number: '113', text: { vi: 'Xin tránh xa.' } };
    expect(getTopicEmergencyAdvice('vi', { emergency })?.numbers).toEqual(['113']);
  });

  test.each(dangerous)(
    'the text of topic $code from $validFrom names the emergency number of the topic in every language',
    ({ emergency: { number, text } }) => {
      for (const one of Object.values(text)) expect(one).toContain(number);
    },
  );
});
