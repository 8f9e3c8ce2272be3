import TableOutlined from '@ant-design/icons/TableOutlined';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Popover from 'antd/es/popover';
import { ticketListTexts } from '../../../../i18n/console-tickets.ts';
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
  const content = (
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
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button
        size="small"
        icon={<TableOutlined />}
        aria-label={wording.title}
        title={wording.title}
      />
    </Popover>
  );
}
