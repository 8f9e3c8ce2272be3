import type { Queue } from '../../local/connect/call-environment.ts';
import type { SpokenLanguage } from './desk-work.ts';
import type { Operators } from './operators.ts';
import type { Timeline } from './timeline.ts';

type QueuesOptions = { timeline: Timeline; operators: Operators; capacity: number };

export function openQueues({ timeline, operators, capacity }: QueuesOptions) {
  const queues = new Map<string, Queue>();

  const open = (id: string): Queue => {
    const name = id.slice(id.indexOf(':') + 1);
    const lang: SpokenLanguage = name.endsWith('-km') ? 'km' : name.endsWith('-en') ? 'en' : 'vi';
    const queue = {
      id,
      name,
      hours: 'hours:lines',
      max: capacity,
      size: 0,
      get oldestSeconds() {
        return timeline.now() - (operators.waitingSince(name) ?? timeline.now());
      },
      get agents() {
        const { online, available } = operators.seenBy(lang);
        return { online, staffed: online, available };
      },
      answersAfterSeconds: undefined,
      holdSeconds: 0,
      agent: { userName: 'operator', firstName: '', lastName: '' },
    };
    queues.set(id, queue);
    return queue;
  };

  return {
    named: (id: string): Queue | undefined =>
      id === '' ? undefined : (queues.get(id) ?? open(id)),
  };
}
