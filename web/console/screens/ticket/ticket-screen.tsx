import { Empty } from '../../parts/empty.tsx';

export const TicketScreen = () => <Empty title="…" />;
