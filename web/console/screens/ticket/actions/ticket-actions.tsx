import Button from 'antd/es/button';
import Dropdown from 'antd/es/dropdown';
import { useRef, useState } from 'react';
import type * as z from 'zod';
import {
  AvailableTicketActionsResponse,
  type TicketActionResponse,
} from '../../../../../core/contract/public/ticket-responses.ts';
import { actionTexts, deadlineTexts } from '../../../../../i18n/console-tickets.ts';
import { useToast } from '../../../components/toast.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import { formatMoment } from '../../../shell/format-dates.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useShortcuts } from '../../../shell/shortcuts.ts';
import { useTexts } from '../../../shell/use-texts.ts';
import { TicketActionForm } from './action-form.tsx';
import { isStaffAction, primaryActions, type StaffActionName } from './staff-action-fields.ts';

type Props = { code: string; version: number; onDoing(isWriting: boolean): void };

/** Returns the actions that the staff member may perform on the ticket in its current status. */
const useActsNow = (code: string): StaffActionName[] => {
  const { value } = usePolled(`/api/staff/tickets/${code}/acts`, AvailableTicketActionsResponse);
  return value?.acts.filter((act) => isStaffAction(act)) ?? [];
};

/** Returns a function that confirms a completed action in a toast message and lists the ticket deadlines that moved. */
const useTellDone = () => {
  const wording = useTexts(actionTexts);
  const { clocks } = useTexts(deadlineTexts);
  const { lang } = usePreferences();
  const tell = useToast();
  const { clock: hotline } = useConsoleServices();
  const named: Readonly<Record<string, string>> = clocks;
  return (
    staffActionName: StaffActionName,
    { moved }: z.infer<typeof TicketActionResponse>,
  ): void => {
    const news = moved.map(({ clock, to }) =>
      wording.moved(named[clock] ?? clock, formatMoment(lang, new Date(to), hotline.now())),
    );
    tell([wording.recorded(wording.acts[staffActionName]), ...news].join(' '));
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
    key('a', 'acknowledge'),
    key('r', 'answer'),
    key('f', forward),
    key('m', 'merge'),
    key('n', 'note'),
  ]);
};

/** Buttons for the available actions on a ticket, and the form of the selected action. */
export function TicketActions({ code, version, onDoing }: Props) {
  const wording = useTexts(actionTexts);
  const acts = useActsNow(code);
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
  const first = primaryActions.filter((act) => acts.includes(act));
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
      {open && (
        <TicketActionForm
          key={open}
          code={code}
          action={open}
          version={version}
          onCancel={() => become(undefined)}
          onDone={(answer) => {
            tell(open, answer);
            end(open);
          }}
        />
      )}
    </section>
  );
}
