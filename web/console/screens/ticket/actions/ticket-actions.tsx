import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import { useRef, useState } from 'react';
import type * as z from 'zod';
import {
  AvailableTicketActionsResponse,
  type TicketActionResponse,
} from '../../../../../core/contract/public/ticket-responses.ts';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { actionTexts, deadlineTexts } from '../../../../../i18n/console-tickets.ts';
import { useToast } from '../../../components/toast.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { formatMoment } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useShortcuts } from '../../../shell/shortcuts.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { TicketActionForm } from './action-form.tsx';
import { ClassifyForm } from './classify/classify-form.tsx';
import { useNextUnclassified } from './classify/next-unclassified.ts';
import { isStaffAction, listPrimaryActions, type StaffActionName } from './staff-action-fields.ts';

type Props = { ticket: TicketResponse; onDoing(isWriting: boolean): void };
type ActionResult = z.infer<typeof TicketActionResponse>;

/** Returns the actions that the staff member may perform on the ticket in its current status. */
const useActsNow = (code: string) => {
  const { value } = usePolled(`/api/staff/tickets/${code}/acts`, AvailableTicketActionsResponse);
  return { acts: value?.acts.filter((act) => isStaffAction(act)) ?? [], status: value?.status };
};

/** Returns a function that lists the ticket deadlines that an action moved. */
const useMovedDeadlines = () => {
  const wording = useTexts(actionTexts);
  const { clocks } = useTexts(deadlineTexts);
  const { lang } = usePreferences();
  const { clock: hotline } = useConsoleServices();
  const named: Readonly<Record<string, string>> = clocks;
  return ({ moved }: ActionResult): string[] =>
    moved.map(({ clock, to }) =>
      wording.moved(named[clock] ?? clock, formatMoment(lang, new Date(to), hotline.now())),
    );
};

/** Returns functions that confirm a completed action in a toast message. */
const useTellDone = () => {
  const { acts, recorded, classify } = useTexts(actionTexts);
  const tell = useToast();
  const listMoved = useMovedDeadlines();
  return {
    done: (name: StaffActionName, result: ActionResult): void =>
      tell([recorded(acts[name]), ...listMoved(result)].join(' ')),
    classified: (result: ActionResult, movedTo: string | undefined, isLast: boolean): void => {
      const code = formatTicketCode(result.code);
      const text = movedTo === undefined ? classify.kept(code) : classify.moved(code, movedTo);
      const lines = [text, ...listMoved(result), ...(isLast ? [classify.noneLeft] : [])];
      tell(lines.join(' '), { to: `/tickets/${result.code}`, label: classify.open });
    },
  };
};

const useActKeys = (
  acts: readonly StaffActionName[],
  open: (staffActionName: StaffActionName) => void,
): void => {
  const labels = useTexts(actionTexts).acts;
  const key = (name: string, staffActionName: StaffActionName) => ({
    key: name,
    does: labels[staffActionName],
    run: () => (acts.includes(staffActionName) ? open(staffActionName) : undefined),
  });
  const forward: StaffActionName = acts.includes('assign') ? 'assign' : 'return';
  useShortcuts([
    key('c', 'classify'),
    key('a', 'acknowledge'),
    key('r', 'answer'),
    key('f', forward),
    key('m', 'merge'),
    key('n', 'note'),
  ]);
};

/** Form that classifies the ticket. If the ticket waited for it, the next such ticket of the queue opens. */
const Classify = ({
  ticket,
  onEnd,
  onCancel,
}: {
  ticket: TicketResponse;
  onEnd(): void;
  onCancel(): void;
}) => {
  const tell = useTellDone();
  const openNext = useNextUnclassified(ticket.code);
  return (
    <ClassifyForm
      ticket={ticket}
      onCancel={onCancel}
      onDone={(answer, movedTo) => {
        onEnd();
        const isRouted = ticket.status === 'triage' && answer.status !== 'triage';
        tell.classified(answer, movedTo, isRouted && !openNext());
      }}
    />
  );
};

/** Buttons for the available actions on a ticket, and the form of the selected action. */
export function TicketActions({ ticket, onDoing }: Props) {
  const { code, version } = ticket;
  const wording = useTexts(actionTexts);
  const { acts, status } = useActsNow(code);
  const [open, setOpen] = useState<StaffActionName>();
  const tell = useTellDone();
  const become = (act: StaffActionName | undefined): void => {
    setOpen(act);
    onDoing(act !== undefined);
  };
  const openNow = useRef(open);
  openNow.current = open;
  /**
   * Closes the form of the completed action. If the user has opened another action's form in the meantime, that form stays
   * open.
   */
  const end = (staffActionName: StaffActionName): void => {
    if (openNow.current === staffActionName) become(undefined);
  };
  useActKeys(acts, become);
  const first = listPrimaryActions(acts, status);
  const rest = acts.filter((act) => !first.includes(act));
  return (
    <section className="acts">
      <div className="act-buttons">
        {first.map((act, at) => (
          <Button key={act} type={at === 0 ? 'primary' : 'default'} onClick={() => become(act)}>
            {wording.acts[act]}
          </Button>
        ))}
        {rest.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: rest.map((act) => ({
                key: act,
                label: wording.acts[act],
                onClick: () => become(act),
              })),
            }}
          >
            <Button>{wording.more}</Button>
          </Dropdown>
        )}
        {acts.length === 0 && <span className="soft">{wording.none}</span>}
      </div>
      {open === 'classify' && (
        <Classify ticket={ticket} onEnd={() => end(open)} onCancel={() => become(undefined)} />
      )}
      {open && open !== 'classify' && (
        <TicketActionForm
          key={open}
          code={code}
          action={open}
          version={version}
          onCancel={() => become(undefined)}
          onDone={(answer) => {
            tell.done(open, answer);
            end(open);
          }}
        />
      )}
    </section>
  );
}
