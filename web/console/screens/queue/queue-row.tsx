import BellOutlined from '@ant-design/icons/BellOutlined';
import CopyOutlined from '@ant-design/icons/CopyOutlined';
import WarningOutlined from '@ant-design/icons/WarningOutlined';
import { type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { findForeignLanguage } from '../../../../core/messages/foreign-language.ts';
import { deadlineTexts, queueTexts, timelineTexts } from '../../../../i18n/console-tickets.ts';
import { focusHeading } from '../../components/focus-heading.ts';
import { DeadlineBar } from '../../components/ticket/deadline-bar.tsx';
import { ServiceTag } from '../../components/ticket/service-tag.tsx';
import { StatusChip } from '../../components/ticket/status-chip.tsx';
import { TicketCodeText } from '../../components/ticket/ticket-code.tsx';
import { useReferenceNames } from '../../data/choices/reference-data.ts';
import { useCurrentMember } from '../../data/current-member.tsx';
import { Link } from '../../data/link.tsx';
import { navigateTo } from '../../data/navigation.ts';
import { useTexts } from '../../shell/use-texts.ts';
import { getNextDeadline, type QueueTicket } from './queue-filter.ts';

type Props = {
  row: QueueTicket;
  isOpen: boolean;
  isNew: boolean;
  /** Number of changes since the person last looked at the ticket on this device. */
  changeCount: number;
  isChecked: boolean;
  /**
   * Console path and query of the link to the ticket. On a wide screen the ticket opens beside the list; on a phone it
   * replaces the list.
   */
  to: { path: string; query?: Record<string, string> };
  onCheck(code: string): void;
};

const RowHeader = ({ row, isNew, changeCount }: Pick<Props, 'row' | 'isNew' | 'changeCount'>) => {
  const wording = useTexts(queueTexts);
  const { changed } = useTexts(timelineTexts);
  return (
    <span className="row-top">
      <TicketCodeText code={row.code} />
      <ServiceTag service={row.service} />
      <span className={`priority priority-${row.priority}`}>{row.priority}</span>
      {row.repeats > 0 && (
        <span className="row-mark" title={wording.repeats(row.repeats)}>
          <CopyOutlined aria-hidden="true" /> {wording.repeats(row.repeats)}
        </span>
      )}
      {row.isPossibleEmergency && (
        <span className="row-mark late-count">
          <WarningOutlined aria-hidden="true" /> {wording.possibleEmergency}
        </span>
      )}
      {row.late && <span className="row-mark late-count">{wording.overdue.late}</span>}
      {row.overdue && <span className="row-mark late-count">{wording.overdue[row.overdue]}</span>}
      {row.isSuspect && (
        <span className="row-mark">
          <WarningOutlined aria-hidden="true" /> {wording.isSuspect}
        </span>
      )}
      {isNew && <span className="new-mark">{wording.isNew}</span>}
      {changeCount > 0 && <span className="new-mark">{changed(changeCount)}</span>}
    </span>
  );
};

/** Deadline of a ticket in the queue, with the latest escalation step that has been performed. */
const RowDeadline = ({ row }: { row: QueueTicket }) => {
  const wording = useTexts(queueTexts);
  const { clocks } = useTexts(deadlineTexts);
  return (
    <span className="row-clock">
      <DeadlineBar {...getNextDeadline(row)} />
      {row.rung && (
        <span className="row-mark" title={wording.rungOf(clocks[row.rung.clock], row.rung.percent)}>
          <BellOutlined aria-hidden="true" /> {wording.rung(row.rung.percent)}
        </span>
      )}
    </span>
  );
};

const RowFooter = ({ row }: { row: QueueTicket }) => {
  const wording = useTexts(queueTexts);
  const { role } = useCurrentMember();
  const topic = useReferenceNames().topic(row.topic);
  const unit = row.unit ? (row.unitName ?? row.unit) : wording.noUnit;
  const place = row.place ?? row.area ?? wording.noPlace;
  const facts = [place, topic, role === 'officer' ? undefined : unit].filter(Boolean).join(' · ');
  return (
    <span className="row-foot soft">
      <StatusChip status={row.status} />
      <span className="row-facts" title={facts}>
        {facts}
      </span>
      {row.takenBy && <span>{wording.takenBy(row.takenBy.name)}</span>}
    </span>
  );
};

const focusLink = (row: Element | null, options?: FocusOptions): void =>
  row?.querySelector<HTMLElement>('.row-link')?.focus(options);

/**
 * Scrolls to the row of the open ticket. When the user opens another ticket, its row gets the keyboard focus, unless a control
 * outside the list has it.
 */
const useFocusOfOpenRow = (
  item: RefObject<HTMLLIElement | null>,
  isOpen: boolean,
  version: number,
): void => {
  const wasOpen = useRef(isOpen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the ticket may move its row out of view
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [item, isOpen, version]);
  useEffect(() => {
    const focused = document.activeElement;
    if (isOpen && !wasOpen.current && (focused === document.body || focused?.closest('.row'))) {
      focusLink(item.current);
    }
    wasOpen.current = isOpen;
  }, [item, isOpen]);
};

/** Moves the keyboard focus from a row that leaves the list to the next row, or else to the heading of the screen. */
const useFocusOfNextRow = (item: RefObject<HTMLLIElement | null>): void => {
  useLayoutEffect(() => {
    const row = item.current;
    return () => {
      if (!row?.contains(document.activeElement)) return;
      const next = row.nextElementSibling ?? row.previousElementSibling;
      // without scrolling, because each row does this when the whole list is removed
      if (next) focusLink(next, { preventScroll: true });
      else focusHeading('main');
    };
  }, [item]);
};

/** Row for a ticket in the queue; a click anywhere in the row opens the ticket. */
export function QueueRow({ row, isOpen, isNew, changeCount, isChecked, to, onCheck }: Props) {
  const wording = useTexts(queueTexts);
  const item = useRef<HTMLLIElement>(null);
  useFocusOfNextRow(item);
  useFocusOfOpenRow(item, isOpen, row.version);
  /** Opens the ticket in full width when Enter is pressed on the row of the open ticket. */
  const openWhole = (event: MouseEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!isOpen || event.detail > 0 || hasModifier) return;
    event.preventDefault();
    navigateTo(`/tickets/${row.code}`);
  };
  return (
    <li ref={item} className={isOpen ? 'row row-open' : 'row'}>
      <input
        type="checkbox"
        checked={isChecked}
        tabIndex={-1} // one tab stop per row: the key x checks it
        aria-label={`${wording.all} ${row.code}`}
        onChange={() => onCheck(row.code)}
      />
      <Link
        to={to.path}
        {...(to.query && { query: to.query })}
        className="row-link"
        data-code={row.code}
        onClick={openWhole}
        aria-current={isOpen ? 'true' : undefined}
      >
        <RowHeader row={row} isNew={isNew} changeCount={isOpen ? 0 : changeCount} />
        <span className="row-words" lang={findForeignLanguage(row.excerpt)}>
          {row.excerpt || wording.noWords}
        </span>
        <RowDeadline row={row} />
        <RowFooter row={row} />
      </Link>
    </li>
  );
}
