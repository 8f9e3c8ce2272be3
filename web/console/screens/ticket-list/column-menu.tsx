import TableOutlined from '@ant-design/icons/TableOutlined';
import Checkbox from 'antd/es/checkbox';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
import { PopoverButton } from '../../components/popover-button.tsx';
import { useTexts } from '../../shell/use-texts.ts';
import { type TicketColumnName, ticketColumnNames } from './ticket-columns.ts';

type Props = {
  columns: readonly TicketColumnName[];
  onChange(columns: readonly TicketColumnName[]): void;
};

/** Menu that selects the columns of the list. The ticket code cannot be deselected, because it is the link to the ticket. */
export function ColumnMenu({ columns, onChange }: Props) {
  const wording = useTexts(ticketListTexts).columns;
  const toggle = (name: TicketColumnName): void =>
    onChange(ticketColumnNames.filter((one) => (one === name) !== columns.includes(one)));
  return (
    <PopoverButton
      label={wording.title}
      className="framed-button"
      button={<TableOutlined aria-hidden="true" />}
    >
      <div className="settings column-menu">
        {ticketColumnNames.map((name) => (
          <Checkbox
            key={name}
            checked={columns.includes(name)}
            disabled={name === 'code'}
            onChange={() => toggle(name)}
          >
            {wording[name]}
          </Checkbox>
        ))}
      </div>
    </PopoverButton>
  );
}
