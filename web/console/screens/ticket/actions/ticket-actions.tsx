import Button from 'antd/es/button';
import { type ComponentProps, useRef, useState } from 'react';
import type * as z from 'zod';
import {
  AvailableTicketActionsResponse,
  type TicketActionResponse,
} from '../../../../../core/contract/public/ticket-responses.ts';
import { formatTicketCode } from '../../../../../core/ticket/model/ticket-code.ts';
import { actionTexts, deadlineTexts } from '../../../../../i18n/console-tickets.ts';
import { staffStatusLabels } from '../../../../../i18n/ticket-status.ts';
import { PopoverButton } from '../../../components/popover-button.tsx';
import { useToast } from '../../../components/toast.tsx';
import { useConsoleServices } from '../../../data/console-services.tsx';
import { usePolled } from '../../../data/polling/use-polled.ts';
import type { TicketResponse } from '../../../data/polling/use-ticket.ts';
import { formatMoment } from '../../../shell/format-dates.ts';
import { useShortcuts } from '../../../shell/navigation/shortcuts.ts';
import { usePreferences } from '../../../shell/preferences.tsx';
import { useTexts } from '../../../shell/use-texts.ts';
import { TicketActionForm } from './action-form.tsx';
import { actionKeys, findActionKey, findKeyAction } from './action-keys.ts';
import { ClassifyForm } from './classify/classify-form.tsx';
import { useNextUnclassified } from './classify/next-unclassified.ts';
import { isStaffAction, listPrimaryActions, type StaffActionName } from './staff-action-fields.ts';

type Props = { ticket: TicketResponse; onDoing(isWriting: boolean): void };
type ActionResult = z.infer<typeof TicketActionResponse>;

/** Returns the actions that the staff member may perform on the ticket in its current status; undefined while loading. */
const useActsNow = (code: string): StaffActionName[] | undefined => {
  const { value } = usePolled(`/api/staff/tickets/${code}/acts`, AvailableTicketActionsResponse);
  return value?.acts.filter((act) => isStaffAction(act));
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

/** Registers the keys of the actions. A key whose action is not available says why. */
const useActKeys = (
  { status }: TicketResponse,
  acts: readonly StaffActionName[],
  open: (staffActionName: StaffActionName) => void,
): void => {
  const wording = useTexts(actionTexts);
  const statuses = useTexts(staffStatusLabels);
  const tell = useToast();
  useShortcuts(
    actionKeys.map((row) => {
      const action = findKeyAction(row, acts);
      const label = wording.acts[action ?? row.actions[0]];
      const run = () => (action ? open(action) : tell(wording.notNow(label, statuses[status])));
      return { key: row.key, does: label, run };
    }),
  );
};

type ActionButtonsProps = {
  status: TicketResponse['status'];
  acts: readonly StaffActionName[];
  onOpen(act: StaffActionName): void;
};

/** Buttons of the most frequent actions with their keys, and a menu of all others. */
const ActionButtons = ({ status, acts, onOpen }: ActionButtonsProps) => {
  const wording = useTexts(actionTexts);
  const first = listPrimaryActions(acts, status);
  const rest = acts.filter((act) => !first.includes(act));
  const labelOf = (act: StaffActionName) => {
    const key = findActionKey(act, acts);
    return (
      <>
        {wording.acts[act]}
        {key && (
          <span className="key-hint" aria-hidden="true">
            {key.toUpperCase()}
          </span>
        )}
      </>
    );
  };
  return (
    <>
      {first.map((act, at) => (
        <Button
          key={act}
          type={at === 0 ? 'primary' : 'default'}
          aria-keyshortcuts={findActionKey(act, acts)}
          onClick={() => onOpen(act)}
        >
          {labelOf(act)}
        </Button>
      ))}
      {rest.length > 0 && (
        <PopoverButton
          label={wording.more}
          className="framed-button"
          button={wording.more}
          closesOn="button"
        >
          <div className="menu">
            {rest.map((act) => (
              <button key={act} type="button" onClick={() => onOpen(act)}>
                {labelOf(act)}
              </button>
            ))}
          </div>
        </PopoverButton>
      )}
    </>
  );
};

/** Form that classifies the ticket. If the ticket waited for it, the next such ticket of the queue opens. */
const Classify = ({
  ticket,
  onEnd,
  ...others
}: Omit<ComponentProps<typeof ClassifyForm>, 'onDone'> & { onEnd(): void }) => {
  const tell = useTellDone();
  const openNext = useNextUnclassified(ticket.code);
  return (
    <ClassifyForm
      {...{ ticket, ...others }}
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
  const wording = useTexts(actionTexts);
  const known = useActsNow(ticket.code);
  const acts = known ?? [];
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
  useActKeys(ticket, acts, become);
  const shared = { ticket, acts, onCancel: () => become(undefined), onSwitch: become };
  return (
    <section className="acts">
      <div className="act-buttons">
        <ActionButtons status={ticket.status} acts={acts} onOpen={become} />
        {known?.length === 0 && <span className="soft">{wording.none}</span>}
      </div>
      {open === 'classify' && <Classify {...shared} onEnd={() => end(open)} />}
      {open && open !== 'classify' && (
        <TicketActionForm
          key={open}
          {...shared}
          action={open}
          onDone={(answer) => {
            tell.done(open, answer);
            end(open);
          }}
        />
      )}
    </section>
  );
}
