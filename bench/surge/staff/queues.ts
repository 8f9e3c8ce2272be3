import type { SimulatedQueue } from '../../../flow-tools/simulator/environment/call-environment.ts';
import type { VirtualTimeline } from '../timeline.ts';
import type { SimulatedOperators } from './operators.ts';
import type { CallerLanguage } from './simulated-operator-task.ts';

type QueuesOptions = { timeline: VirtualTimeline; operators: SimulatedOperators; capacity: number };

export function createSimulatedQueues({ timeline, operators, capacity }: QueuesOptions) {
  const queues = new Map<string, SimulatedQueue>();

  const open = (id: string): SimulatedQueue => {
    const name = id.slice(id.indexOf(':') + 1);
    const lang: CallerLanguage = name.endsWith('-km') ? 'km' : name.endsWith('-en') ? 'en' : 'vi';
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
    named: (id: string): SimulatedQueue | undefined =>
      id === '' ? undefined : (queues.get(id) ?? open(id)),
  };
}
