import type { Clock } from '../../parts.ts';
import type { Store } from '../../store.ts';
import { type Happenings, openHappenings, type TellTopic } from './happenings.ts';
import { openRooms, type Room, type Rooms } from './rooms.ts';

/** What the contact centre's flow says to somebody who has come, and whether they wait for an operator then. */
export type Received = { words: string[]; isQueued: boolean };

/** What the functions begin. */
type Begun = {
  begin(chat: Pick<Room, 'id' | 'flow' | 'attributes'>): void;
  /** False where there is no such chat, or it is over. */
  stream(id: string, topic: string): boolean;
};

/** The citizen's end, by its tokens. */
type CitizensEnd = {
  /** They are there: by which token they write; nothing where the chat is over. */
  connect(participantToken: string): Promise<string | undefined>;
  /** Under the same name it is said once; false where the chat is over. */
  say(connectionToken: string, text: string, name: string): boolean;
  leave(connectionToken: string): boolean;
};

/** What an operator does; false where it can't be done. */
type OperatorsEnd = {
  accept(id: string): boolean;
  write(id: string, text: string): boolean;
  end(id: string): boolean;
};

/** Chats of the contact centre, from all their sides. */
export type ChatDesk = Begun & CitizensEnd & OperatorsEnd & { list(): Room[] };

type Setting = {
  store: Store;
  clock: Clock;
  tell: TellTopic;
  /** The flow, run for a citizen who has come. */
  receive(room: Room): Promise<Received>;
};

type Desk = Pick<Setting, 'clock' | 'receive'> & { rooms: Rooms; happenings: Happenings };

export function openChatDesk({ store, clock, tell, receive }: Setting): ChatDesk {
  const rooms = openRooms(store);
  const happenings = openHappenings(rooms, clock, tell);
  const desk: Desk = { clock, receive, rooms, happenings };
  return { ...begun(desk), ...citizensEnd(desk), ...operatorsEnd(desk), list: rooms.list };
}

const inState = (rooms: Rooms, id: string, ...states: Room['state'][]): Room | undefined => {
  const room = rooms.find(id);
  return room && states.includes(room.state) ? room : undefined;
};

const goingOn = ['begun', 'waiting', 'talking'] as const;

const begun = ({ rooms, clock }: Desk): Begun => ({
  begin: (chat) => {
    if (rooms.find(chat.id)) return;
    const at = clock.now().toISOString();
    rooms.save({ ...chat, at, state: 'begun', connections: 0, said: [], taken: [] });
  },
  stream: (id, topic) => {
    const room = inState(rooms, id, ...goingOn);
    if (room) rooms.save({ ...room, topic });
    return room !== undefined;
  },
});

export const participantTokenOf = (id: string): string => `participant.${id}`;
const connectionTokenOf = ({ id, connections }: Room): string => `connection.${connections}.${id}`;
const idIn = (token: string): string => token.slice(token.lastIndexOf('.') + 1);

function citizensEnd({ rooms, happenings, receive }: Desk): CitizensEnd {
  /** The chat whose end this is, while it goes on: an older token is good for nothing. */
  const roomFor = (token: string): Room | undefined => {
    const room = inState(rooms, idIn(token), ...goingOn);
    return room && connectionTokenOf(room) === token ? room : undefined;
  };
  async function enter(room: Room): Promise<void> {
    const { words, isQueued } = await receive(room);
    const told = words.reduce((so, text) => happenings.said(so, 'desk', text), room);
    if (isQueued) rooms.save({ ...told, state: 'waiting' });
    else happenings.over(told, 'desk');
  }
  return {
    connect: async (token) => {
      const room = inState(rooms, idIn(token), ...goingOn);
      if (!room || participantTokenOf(room.id) !== token) return undefined;
      const connected: Room = { ...room, connections: room.connections + 1 };
      rooms.save(connected);
      if (room.state === 'begun') await enter(connected);
      return connectionTokenOf(connected);
    },
    say: (token, text, name) => {
      const room = roomFor(token);
      if (room && !room.taken.includes(name)) {
        rooms.save({ ...happenings.said(room, 'citizen', text), taken: [...room.taken, name] });
      }
      return room !== undefined;
    },
    leave: (token) => {
      const room = roomFor(token);
      if (room) happenings.over(room, 'citizen');
      return room !== undefined;
    },
  };
}

const operatorsEnd = ({ rooms, happenings }: Desk): OperatorsEnd => ({
  accept: (id) => {
    const room = inState(rooms, id, 'waiting');
    if (!room) return false;
    rooms.save({ ...room, state: 'talking' });
    happenings.joined(room, 'operator');
    return true;
  },
  write: (id, text) => {
    const room = inState(rooms, id, 'talking');
    if (room) rooms.save(happenings.said(room, 'operator', text));
    return room !== undefined;
  },
  end: (id) => {
    const room = inState(rooms, id, 'waiting', 'talking');
    if (room) happenings.over(room, 'operator');
    return room !== undefined;
  },
});
