import { randomUUID } from 'node:crypto';
import type { Clock } from '../../parts.ts';
import type { Room, Rooms } from './rooms.ts';

export type TellTopic = (
  topic: string,
  message: string,
  attributes: Record<string, string>,
) => void;

const events = 'application/vnd.amazonaws.connect.event.';
const roles = { citizen: 'CUSTOMER', operator: 'AGENT', desk: 'SYSTEM' } as const;
type Who = keyof typeof roles;

/** Publisher of chat events to the SNS topic that each chat streams to. */
export type Happenings = {
  joined(room: Room, by: Who): void;
  /** Publishes a message of a participant; returns the chat with the message added. */
  said(room: Room, by: Who, text: string): Room;
  over(room: Room, by: Who): void;
};

export function openHappenings(rooms: Rooms, clock: Clock, tell: TellTopic): Happenings {
  function publish(room: Room, by: Who | undefined, what: Record<string, string>): string {
    const Id = randomUUID();
    const about = {
      ContactId: room.id,
      InitialContactId: room.id,
      ...(by && { ParticipantRole: roles[by], ParticipantId: `${by}.${room.id}` }),
      ...what,
    };
    const message = JSON.stringify({ AbsoluteTime: clock.now().toISOString(), Id, ...about });
    if (room.topic !== undefined) tell(room.topic, message, { MessageVisibility: 'ALL', ...about });
    return Id;
  }

  const happen = (room: Room, what: string, by?: Who): void =>
    void publish(room, by, { Type: 'EVENT', ContentType: `${events}${what}` });

  return {
    joined: (room, by) => happen(room, 'participant.joined', by),
    said: (room, by, text) => {
      const id = publish(room, by, { Type: 'MESSAGE', ContentType: 'text/plain', Content: text });
      return { ...room, said: [...room.said, { id, by, text, at: clock.now().toISOString() }] };
    },
    over: (room, by) => {
      rooms.save({ ...room, state: 'over' });
      happen(room, 'participant.left', by);
      happen(room, 'chat.ended');
    },
  };
}
