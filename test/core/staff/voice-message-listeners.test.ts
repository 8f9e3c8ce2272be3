import { expect, test } from 'vitest';
import { listListeners } from '../../../core/staff/access/played-voice-messages.ts';
import { staffSub } from '../../support/samples/a-member.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

test('listListeners returns each person once, with their last time and the latest person first', () => {
  const operator = { role: 'operator', sub: staffSub(1) } as const;
  const supervisor = { role: 'supervisor', sub: staffSub(2) } as const;
  const head = { role: 'officer', unit: 'SO_YT', post: 'head', person: 'a' } as const;
  const handler = { ...head, post: 'handler', person: 'b' };
  const plays = [
    { at: atMinute(1), by: operator },
    { at: atMinute(2), by: supervisor },
    { at: atMinute(3), by: head },
    { at: atMinute(4), by: handler },
    { at: atMinute(90), by: operator },
  ];
  expect(listListeners(plays)).toEqual([plays[4], plays[3], plays[2], plays[1]]);
});
