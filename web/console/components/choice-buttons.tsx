import Segmented, { type SegmentedProps } from 'antd/es/segmented';

type Props<Value> = Omit<SegmentedProps<Value>, 'ref'> & { 'aria-label': string };

/** Row of buttons of which one is chosen. It has one tab stop; the component library would also add its frame. */
export function ChoiceButtons<Value extends string>(props: Props<Value>) {
  return <Segmented<Value> tabIndex={-1} {...props} />;
}
