import { useEffect, useState } from 'react';
import * as z from 'zod';
import { StaffRole } from '../../../../core/staff/members/member.ts';
import { useConsoleServices } from '../../data/console-services.tsx';
import { defaultPollIntervalMs } from '../../data/polling/poll-interval.ts';

const PresenceResponse = z.looseObject({
  others: z.array(
    z.looseObject({
      sub: z.string().optional(),
      name: z.string().optional(),
      role: StaffRole,
      unitName: z.string().optional(),
      doing: z.enum(['reading', 'writing']),
      since: z.string(),
    }),
  ),
});
export type PresentMember = z.infer<typeof PresenceResponse>['others'][number];

/**
 * Reports every few seconds that the staff member has the ticket open, and returns the other staff members who have it open.
 * Pauses while the browser tab is hidden.
 */
export function useTicketPresence(code: string, doing: PresentMember['doing']): PresentMember[] {
  const { api } = useConsoleServices();
  const [others, setOthers] = useState<PresentMember[]>([]);
  useEffect(() => {
    let isHere = true;
    const say = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const path = `/api/staff/tickets/${code}/presence`;
      const answer = await api.call({ method: 'PUT', path, body: { doing } });
      if (answer.kind === 'problem' && answer.problem.status === 404) clearInterval(timer);
      const presence =
        answer.kind === 'ok' ? PresenceResponse.safeParse(answer.value).data : undefined;
      if (isHere && presence) setOthers(presence.others);
    };
    const timer = setInterval(() => void say(), defaultPollIntervalMs);
    void say();
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [api, code, doing]);
  return others;
}
